import { createRequire } from 'node:module';
import { z } from 'zod';
import otherWords from '../search/index/other-words.json' with { type: 'json' };
import type { SynonymGroup } from '../search/index/thesaurus.ts';

/**
 * 展開制御フラグ of Sudachi's dictionary of synonyms: 0 asks and answers, 1 only answers (it means
 * other things too), 2 is withdrawn.
 */
const WITHDRAWN = 2;
const ASKS = 0;

const dictionary = z.array(
  z.object({
    items: z.array(z.object({ expandControl: z.number(), midashi: z.string() })),
  }),
);
const library = z.object({
  fetchDictionary: z.function({ input: [], output: z.promise(dictionary) }),
});

/** The groups of Sudachi's dictionary (Works Applications, Apache-2.0): 70,000 words. */
async function readDictionary(): Promise<SynonymGroup[]> {
  // Its ES module is named in the package, and is not in it.
  const loaded: unknown = createRequire(import.meta.url)('sudachi-synonyms-dictionary');
  const groups = await library.parse(loaded).fetchDictionary();
  return groups.map(({ items }) => ({
    asked: items
      .filter(({ expandControl }) => expandControl === ASKS)
      .map(({ midashi }) => midashi),
    answers: items
      .filter(({ expandControl }) => expandControl !== WITHDRAWN)
      .map(({ midashi }) => midashi),
  }));
}

/**
 * Words of the same meaning: our own list of what readers type where pages of this kind say
 * otherwise, and the dictionary.
 */
export async function readSynonymGroups(): Promise<SynonymGroup[]> {
  const own = otherWords.map(({ asked, pages }) => ({ asked, answers: pages }));
  return [...own, ...(await readDictionary())];
}
