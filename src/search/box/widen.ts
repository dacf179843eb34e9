import { RARE } from '../thesaurus.ts';
import { withOtherWords } from '../words/terms.ts';
import type { Term } from '../words/terms.ts';
import { find } from './find.ts';
import type { Index } from './find.ts';

/** Words of the same meaning by the word that hardly any page holds. */
export type OtherWords = ReadonlyMap<string, readonly string[]>;

/**
 * The terms of a query that hardly anything answers, with other words for those that are rare: a
 * lone one is.
 * @param load brings the other words; called only where a term is rare
 * @returns the same terms where there are no others to look for
 */
export async function widened(
  index: Index,
  terms: readonly Term[],
  load: () => Promise<OtherWords>,
): Promise<readonly Term[]> {
  const isRare =
    terms.length === 1
      ? [true]
      : await Promise.all(terms.map(async (term) => (await find(index, [term])).size < RARE));
  if (!isRare.includes(true)) return terms;
  const words = await load();
  const others = terms.map((term, at) => (isRare[at] === true ? (words.get(term.text) ?? []) : []));
  if (others.every(({ length }) => length === 0)) return terms;
  return terms.map((term, at) => withOtherWords(term, others[at] ?? []));
}
