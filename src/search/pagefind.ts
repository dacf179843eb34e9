/** What Pagefind gives for one hit. */
export interface Hit {
  readonly url: string;
  /** Text with `<mark>` around the words that were found. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** The part of Pagefind's browser interface that the site uses. */
export interface Pagefind {
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  search(
    query: string | null,
    options: { filters: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly { data(): Promise<Hit> }[] }>;
}

/** Loads Pagefind from the built site; it is no part of the bundle. */
export async function loadPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  const pagefind: Pagefind & { options(options: object): Promise<void> } = await import(
    /* @vite-ignore */ address
  );
  await pagefind.options({ excerptLength: 48 });
  return pagefind;
}
