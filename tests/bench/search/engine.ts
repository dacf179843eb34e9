import type { Page } from 'playwright';
import type { SearchPage } from '../../../src/search/index/file.ts';

/** What a search answered in the browser. */
export interface Reply {
  readonly total: number;
  /** Of the pages that were asked for, the best first. */
  readonly addresses: readonly string[];
  /** From the query to the data of these pages, in milliseconds. */
  readonly time: number;
  /** To how many pages each filter would lead, likewise; absent where the engine has no filters. */
  readonly counting?: number;
}

/** A search as a visitor has it open. */
export interface Opened {
  ask(query: string, many: number): Promise<Reply>;
}

/** A search over the pages of a site. */
export interface Engine {
  readonly name: string;
  /** Writes what a browser loads into a folder that is served. */
  write(pages: ReadonlyMap<string, SearchPage>, folder: string): Promise<void>;
  /** Whether a file of the folder belongs to the index; the others are its library. */
  isIndex(file: string): boolean;
  /** Starts the search on a blank page of the served folder; nothing of it is loaded before. */
  open(page: Page): Promise<Opened>;
}
