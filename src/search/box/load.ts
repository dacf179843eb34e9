import { NAMES } from '../names.ts';
import type { Name, NameList } from '../names.ts';
import type { Pagefind } from '../pagefind.ts';
import { PAGES } from '../pages.ts';
import type { PageTable } from '../pages.ts';
import { THESAURUS } from '../thesaurus.ts';
import type { Thesaurus } from '../thesaurus.ts';
import { watchParts } from './parts.ts';
import type { Parts } from './parts.ts';

const PAGEFIND = '/pagefind/pagefind.js';

function isPagefind(value: unknown): value is Pagefind {
  return typeof value === 'object' && value !== null && 'search' in value && 'init' in value;
}

function isPageTable(value: unknown): value is PageTable {
  return typeof value === 'object' && value !== null && 'ids' in value && 'facets' in value;
}

function isNameList(value: unknown): value is NameList {
  return typeof value === 'object' && value !== null && 'names' in value && 'words' in value;
}

function isThesaurus(value: unknown): value is Thesaurus {
  return typeof value === 'object' && value !== null;
}

let parts: Parts | undefined;

/** @throws Error when a part of the index that was asked for did not come */
async function whole<T>(ask: () => Promise<T>): Promise<T> {
  const before = parts?.failed();
  const answer = await ask();
  if (parts?.failed() !== before) throw new Error('a part of the index did not come');
  return answer;
}

/**
 * Loads Pagefind from the built site; it is no part of the bundle. In a worker there is no document
 * whose language it could read, so it does not cut a query again, as it would on a Japanese page.
 * What every search needs is on its way when this returns.
 * @returns a Pagefind that rejects when a part of the index did not come
 * @throws Error when the file is not there or is something else
 */
export async function loadPagefind(): Promise<Pagefind> {
  const loaded: unknown = await import(/* @vite-ignore */ PAGEFIND);
  if (!isPagefind(loaded)) throw new Error(`${PAGEFIND} is not Pagefind`);
  parts ??= watchParts();
  await loaded.init();
  return {
    init: () => loaded.init(),
    preload: (query) => whole(() => loaded.preload(query)),
    search: (query, options) => whole(() => loaded.search(query, options)),
  };
}

/**
 * Loads the names that the build wrote.
 * @throws Error when they are not there or are something else
 */
export async function loadNames(): Promise<readonly Name[]> {
  const answer = await fetch(NAMES);
  const list: unknown = answer.ok ? await answer.json() : undefined;
  if (!isNameList(list)) throw new Error(`${NAMES} is not there`);
  return [...list.names, ...list.words.map(([name, reading]) => ({ name, reading }))];
}

/**
 * Loads what the build knew of the pages.
 * @throws Error when it is not there or is something else
 */
export async function loadPages(): Promise<PageTable> {
  const answer = await fetch(PAGES);
  const pages: unknown = answer.ok ? await answer.json() : undefined;
  if (!isPageTable(pages)) throw new Error(`${PAGES} is not there`);
  return pages;
}

/**
 * Loads the words of the same meaning that the build knew.
 * @throws Error when they are not there or are something else
 */
export async function loadThesaurus(): Promise<ReadonlyMap<string, readonly string[]>> {
  const answer = await fetch(THESAURUS);
  const words: unknown = answer.ok ? await answer.json() : undefined;
  if (!isThesaurus(words)) throw new Error(`${THESAURUS} is not there`);
  return new Map(Object.entries(words));
}
