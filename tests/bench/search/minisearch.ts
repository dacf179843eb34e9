import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { Options } from 'minisearch';
import type { Engine } from './engine.ts';

/** Japanese characters in pairs, other words whole, without marks. Also run in the browser. */
function bigrams(text: string): string[] {
  const japanese = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;
  const runs =
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー])[\p{L}\p{M}\p{N}])+/gu;
  return (text.normalize('NFKC').toLowerCase().match(runs) ?? []).flatMap((run) => {
    const all = [...run];
    if (!japanese.test(run) || all.length === 1) return [run];
    return all.slice(1).map((character, at) => (all[at] ?? '') + character);
  });
}

const fields = ['title', 'known', 'text'];
const options: Options = { fields, idField: 'address', storeFields: ['title'], tokenize: bigrams };
const library = join(import.meta.dirname, '../../../node_modules/minisearch/dist/es/index.js');

interface Served {
  readonly default: typeof MiniSearch;
}

/** MiniSearch with pairs of characters and one JSON file; a word must be held by its pairs. */
export const miniSearch: Engine = {
  name: 'MiniSearch, bigrams',
  async write(pages, folder) {
    await mkdir(folder, { recursive: true });
    const index = new MiniSearch(options);
    index.addAll(
      [...pages].map(([address, { title, known, blocks }]) => ({
        address,
        title,
        known: known.join('\n'),
        text: blocks.map(({ text }) => text).join('\n'),
      })),
    );
    await writeFile(join(folder, 'index.json'), JSON.stringify(index));
    await copyFile(library, join(folder, 'minisearch.js'));
    await writeFile(join(folder, 'bigrams.js'), `export ${bigrams.toString()}`);
  },
  isIndex: (file) => file.endsWith('index.json'),
  async open(page) {
    const { origin } = new URL(page.url());
    const opened = await page.evaluateHandle(
      ([from, names]) => {
        const isLibrary = (value: unknown): value is Served =>
          typeof value === 'object' && value !== null && 'default' in value;
        const isCutter = (value: unknown): value is { bigrams: typeof bigrams } =>
          typeof value === 'object' && value !== null && 'bigrams' in value;
        const open = async () => {
          const found: [unknown, unknown, string] = await Promise.all([
            import(`${from}/minisearch.js`),
            import(`${from}/bigrams.js`),
            fetch(`${from}/index.json`).then((answer) => answer.text()),
          ]);
          const [lib, cutter, json] = found;
          if (!isLibrary(lib) || !isCutter(cutter)) throw new Error('not MiniSearch');
          return lib.default.loadJSON(json, {
            fields: names,
            idField: 'address',
            storeFields: ['title'],
            tokenize: cutter.bigrams,
          });
        };
        let loaded: ReturnType<typeof open> | undefined;
        return () => (loaded ??= open());
      },
      [origin, fields] as const,
    );
    return {
      ask: (query, many) =>
        page.evaluate(
          async ([open, text, most]) => {
            const began = performance.now();
            const results = (await open()).search(text, {
              combineWith: 'AND',
              boost: { title: 3, known: 2 },
              prefix: (term) => [...term].length === 1,
            });
            return {
              total: results.length,
              addresses: results.slice(0, most).map(({ id }) => String(id)),
              time: performance.now() - began,
            };
          },
          [opened, query, many] as const,
        ),
    };
  },
};
