import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { indexFile } from '../search/index/file.ts';
import type { SearchPage } from '../search/index/file.ts';
import { namesOf } from '../search/index/names.ts';
import { pageTable } from '../search/index/pages.ts';
import { thesaurusOf } from '../search/index/thesaurus.ts';
import { NAMES } from '../search/names.ts';
import { PAGES } from '../search/pages.ts';
import { THESAURUS } from '../search/thesaurus.ts';
import type { Graph } from '../site/graph.ts';
import { splitIndex } from './index-parts.ts';
import { unpackFile } from './packed-file.ts';
import { searchPages } from './search-pages.ts';
import { readSynonymGroups } from './synonym-groups.ts';
import { readWords } from './word-readings.ts';

/** What Pagefind writes and this site does not use: boxes, the worker of those, filters. */
const unused = /^(?:pagefind-.*\.(?:js|css)|filter)$/u;

const FRAGMENT = /\.pf_fragment$/u;
const fragment = z.object({ url: z.string() });

async function add(index: PagefindIndex, url: string, page: SearchPage): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content: indexFile(page) });
  if (errors.length > 0) throw new Error(`${url}: ${errors.join(', ')}`);
}

/** @returns the first words of parts that go on with the words of a character */
async function writeIndex(pages: ReadonlyMap<string, SearchPage>, to: string): Promise<string[]> {
  // The text is already cut (src/search/words); Pagefind must part it at blanks and nowhere else.
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (index === undefined) throw new Error(`検索の索引を作れません: ${errors.join(', ')}`);
  try {
    for (const [address, page] of pages) await add(index, address, page);
    const written = await index.writeFiles({ outputPath: to });
    if (written.errors.length > 0)
      throw new Error(`検索の索引を書けません: ${written.errors.join(', ')}`);
  } finally {
    await close();
  }
  const files = await readdir(to);
  await Promise.all(
    files
      .filter((file) => unused.test(file))
      .map((file) => rm(join(to, file), { recursive: true })),
  );
  return splitIndex(to);
}

/** The addresses of the pages of a written index by the ids that Pagefind gave them. */
async function addressesById(index: string): Promise<Map<string, string>> {
  const folder = join(index, 'fragment');
  const found = new Map<string, string>();
  for (const file of (await readdir(folder)).toSorted()) {
    const content = await unpackFile(join(folder, file));
    const { url } = fragment.parse(JSON.parse(content.toString()));
    found.set(file.replace(FRAGMENT, ''), url);
  }
  return found;
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(value));
}

/** Writes the table of the pages that an index holds. */
async function writePages(
  pages: ReadonlyMap<string, SearchPage>,
  index: string,
  continued: readonly string[],
  to: string,
): Promise<void> {
  const known = [...(await addressesById(index))].flatMap(([id, address]) => {
    const page = pages.get(address);
    return page === undefined ? [] : [[id, page] as const];
  });
  // Very large indexes bundle their pages; an id that is not known could not be counted.
  if (known.length !== pages.size)
    throw new Error(`検索の索引のページが合いません: ${known.length} / ${pages.size}`);
  await writeJson(to, pageTable(new Map(known), continued));
}

/**
 * Writes the Pagefind index of some pages, their table, the names by which readers look for
 * them, and words of the same meaning.
 * @param folder of the site
 * @throws Error when Pagefind refuses a page or cannot write
 */
export async function writeSearch(
  pages: ReadonlyMap<string, SearchPage>,
  graph: Graph,
  folder: string,
): Promise<void> {
  const index = join(folder, 'pagefind');
  const continued = await writeIndex(pages, index);
  await writePages(pages, index, continued, join(folder, PAGES));
  const all = [...pages.values()];
  const titles = all.map(({ title }) => title).join('\n');
  const text = all.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
  const words = readWords([
    ...all.flatMap(({ title, known }) => [title, ...known]),
    ...all.flatMap(({ blocks }) => blocks.map((block) => block.text)),
  ]);
  await writeJson(join(folder, NAMES), namesOf(graph, { titles, text }, words));
  const said = all.map(({ title, known, blocks }) =>
    [title, ...known, ...blocks.map((block) => block.text)].join('\n'),
  );
  await writeJson(join(folder, THESAURUS), thesaurusOf(await readSynonymGroups(), said));
}

/**
 * Makes a built site searchable.
 * @returns how many pages can be found
 */
export async function writeSearchIndex(graph: Graph, folder: string): Promise<number> {
  const pages = await searchPages(graph, folder);
  await writeSearch(pages, graph, folder);
  return pages.size;
}
