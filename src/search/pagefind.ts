/** A page as Pagefind gives it back. */
export interface Fragment {
  /** With the origin where Pagefind runs in a worker. */
  readonly url: string;
  /** As it was put into the index. */
  readonly raw_url?: string;
  /** The tokens of the page, one blank between. */
  readonly raw_content?: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** The headings that can be linked to, with the number of their first token. */
  readonly anchors: readonly {
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

/** One page that answers; nothing of it is loaded before `data` is called. */
export interface Result {
  readonly id: string;
  /** The numbers of the tokens that matched; none where only a field matched. */
  readonly words: readonly number[];
  data(): Promise<Fragment>;
}

/** The part of Pagefind's browser interface that the site uses. */
export interface Pagefind {
  /** Begins to load what every search needs; it does not wait for it. */
  init(): Promise<void>;
  /** Loads what a search for these tokens needs. */
  preload(query: string): Promise<void>;
  search(
    query: string | null,
    options?: {
      readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
    },
  ): Promise<{ readonly results: readonly Result[] }>;
}
