import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { searchFacts } from '../search/record.ts';
import { addressOf } from '../site/addresses.ts';
import type { Graph } from '../site/graph.ts';
import { typeNames, withoutPage } from '../model/types.ts';
import { attribute, elementsOf, textOf } from './html.ts';

/** The part of a page that search answers with. */
function searchableText(html: string): string | undefined {
  const body = elementsOf(html).find(
    (element) => attribute(element, 'data-pagefind-body') !== undefined,
  );
  return (
    body && textOf(body, (element) => attribute(element, 'data-pagefind-ignore') !== undefined)
  );
}

/**
 * Writes the Pagefind index of a built site: one record a document that has a page.
 * @returns how many pages can be found
 * @throws Error when Pagefind refuses a record or cannot write
 */
export async function writeSearchIndex(graph: Graph, folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'ja' });
  if (index === undefined) throw new Error(`検索の索引を作れません: ${errors.join(', ')}`);
  let pages = 0;
  try {
    for (const document of typeNames
      .filter((type) => !withoutPage.has(type))
      .flatMap((type) => graph.all(type))) {
      const address = addressOf(document);
      const html = await readFile(join(folder, address, 'index.html'), 'utf8').catch(() => '');
      const content = searchableText(html);
      if (content === undefined) continue;
      const { meta, filters } = searchFacts(document, graph);
      const added = await index.addCustomRecord({
        url: address,
        content,
        language: 'ja',
        meta,
        filters,
      });
      if (added.errors.length > 0) throw new Error(`${address}: ${added.errors.join(', ')}`);
      pages += 1;
    }
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (written.errors.length > 0)
      throw new Error(`検索の索引を書けません: ${written.errors.join(', ')}`);
  } finally {
    await close();
  }
  return pages;
}
