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

type Loaded = Pagefind & { options(options: { excerptLength: number }): Promise<void> };

function isPagefind(value: unknown): value is Loaded {
  return typeof value === 'object' && value !== null && 'search' in value && 'options' in value;
}

/**
 * Loads Pagefind from the built site; it is no part of the bundle.
 * @throws Error when the file is not there or is something else
 */
export async function loadPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  const loaded: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(loaded)) throw new Error(`${address} is not Pagefind`);
  await loaded.options({ excerptLength: 48 });
  return loaded;
}
