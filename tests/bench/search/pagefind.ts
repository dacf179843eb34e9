import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { SearchPage } from '../../../src/search/index/file.ts';
import type { Pagefind } from '../../../src/search/pagefind.ts';
import type { Engine } from './engine.ts';

/** The boxes of Pagefind, which nobody loads who asks it by its interface. */
const boxes = /pagefind-(?!worker|entry)[^/]*\.(?:js|css)$/u;

async function add(index: PagefindIndex, url: string, page: SearchPage): Promise<void> {
  const { title, known, row, blocks, filters, date, deadline } = page;
  const { errors } = await index.addCustomRecord({
    url,
    content: [title, ...blocks.map(({ text }) => text)].join('\n'),
    language: 'ja',
    meta: { title, summary: known.join(' '), row: row.join(' ') },
    filters: Object.fromEntries([...filters].map(([name, values]) => [name, [...values]])),
    sort: { ...(date !== undefined && { date }), ...(deadline !== undefined && { deadline }) },
  });
  if (errors.length > 0) throw new Error(`${url}: ${errors.join(', ')}`);
}

/** Pagefind as it comes: the natural text of the pages, cut by Pagefind itself. */
export const pagefindAsItComes: Engine = {
  name: 'Pagefind as it comes',
  async write(pages, folder) {
    const { index, errors } = await createIndex({ forceLanguage: 'ja' });
    if (index === undefined) throw new Error(errors.join(', '));
    try {
      for (const [address, page] of pages) await add(index, address, page);
      const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
      if (written.errors.length > 0) throw new Error(written.errors.join(', '));
    } finally {
      await close();
    }
  },
  isIndex: (file) => !boxes.test(file) && !/\.js$|wasm\./u.test(file),
  async open(page) {
    const script = new URL('/pagefind/pagefind.js', page.url()).href;
    const opened = await page.evaluateHandle((address) => {
      const isPagefind = (value: unknown): value is Pagefind =>
        typeof value === 'object' && value !== null && 'search' in value;
      let loaded: Pagefind | undefined;
      return async () => {
        const found: unknown = loaded ?? (await import(address));
        if (!isPagefind(found)) throw new Error(`${address} is not Pagefind`);
        loaded = found;
        return found;
      };
    }, script);
    return {
      ask: (query, many) =>
        page.evaluate(
          async ([open, text, most]) => {
            const began = performance.now();
            const { results } = await (await open()).search(text);
            const hits = await Promise.all(results.slice(0, most).map((result) => result.data()));
            return {
              total: results.length,
              addresses: hits.map(({ url }) => url),
              time: performance.now() - began,
            };
          },
          [opened, query, many] as const,
        ),
    };
  },
};
