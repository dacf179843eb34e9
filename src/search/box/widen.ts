import { withOtherWords } from '../words/terms.ts';
import type { Term } from '../words/terms.ts';
import { find } from './find.ts';
import type { Index } from './find.ts';

/** Words of the same meaning by the word that no page holds. */
export type OtherWords = ReadonlyMap<string, readonly string[]>;

/**
 * The terms of a query that nothing answers, with other words for those that no page holds.
 * @param load brings the other words; called only where a term finds nothing
 */
export async function widened(
  index: Index,
  terms: readonly Term[],
  load: () => Promise<OtherWords>,
): Promise<Term[]> {
  const sizes = await Promise.all(terms.map(async (term) => (await find(index, [term])).size));
  if (sizes.every((size) => size > 0)) return [...terms];
  const words = await load();
  return terms.map((term, at) =>
    sizes[at] === 0 ? withOtherWords(term, words.get(term.text) ?? []) : term,
  );
}
