import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchPage } from '../search/index/file.ts';
import { factsOf, factsWithoutDocument } from '../search/index/facts.ts';
import { typeNames, withoutPage } from '../model/types.ts';
import { addressOf } from '../site/addresses.ts';
import type { Graph } from '../site/graph.ts';
import { citableAddresses } from './addresses.ts';
import { attribute, blocksOf, elementsOf } from './html.ts';
import type { Element } from './html.ts';
import { filesBelow } from './replace-folder.ts';

function isIgnored(element: Element): boolean {
  return (
    attribute(element, 'data-pagefind-ignore') !== undefined ||
    attribute(element, 'hidden') !== undefined
  );
}

/** The title and the text of a page, or undefined when search does not answer with it. */
function readPage(html: string): Pick<SearchPage, 'title' | 'blocks'> | undefined {
  const body = elementsOf(html).find(
    (element) => attribute(element, 'data-pagefind-body') !== undefined,
  );
  const blocks = body === undefined ? [] : blocksOf(body, isIgnored);
  const title = blocks.find(({ heading }) => heading === 'h1');
  return title && { title: title.text, blocks: blocks.filter((block) => block !== title) };
}

/** Every page that search answers with, by its address. */
export async function searchPages(graph: Graph, folder: string): Promise<Map<string, SearchPage>> {
  const documents = new Map(
    typeNames
      .filter((type) => !withoutPage.has(type))
      .flatMap((type) => graph.all(type))
      .map((document) => [addressOf(document), document]),
  );
  const pages = new Map<string, SearchPage>();
  for (const address of citableAddresses(await filesBelow(folder))) {
    const page = readPage(await readFile(join(folder, address, 'index.html'), 'utf8'));
    if (page === undefined) continue;
    const document = documents.get(address);
    const facts = document === undefined ? factsWithoutDocument(address) : factsOf(document, graph);
    pages.set(address, { ...page, ...facts });
  }
  return pages;
}
