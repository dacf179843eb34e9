/** An element of a page that passes by, as the platform's HTMLRewriter gives it. */
export interface PageElement {
  readonly tagName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): unknown;
  removeAttribute(name: string): unknown;
  /** Replaces what is inside by a text; markup in it is escaped. */
  setInnerContent(text: string): unknown;
  /** Puts a text before what is inside; markup in it is escaped. */
  prepend(text: string): unknown;
  remove(): unknown;
}

/** Changes a page while it streams by. */
export interface Rewriter {
  on(selector: string, handlers: { element(element: PageElement): void }): Rewriter;
  transform(page: Response): Response;
}

// The platform's own types describe another `Response` than the one of `lib.dom`.
declare const HTMLRewriter: new () => Rewriter;

/** A stream rewriter of the platform. */
export function newRewriter(): Rewriter {
  return new HTMLRewriter();
}
