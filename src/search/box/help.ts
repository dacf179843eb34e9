import type { Name } from '../names.ts';
import { partsOf } from '../words/compound.ts';
import { namesNear } from './near.ts';
import type { Question } from './question.ts';

/** What may help somebody who found nothing. None of it is a hit. */
export interface Help {
  /** How many pages there are without the filters; 0 where none are chosen. */
  readonly withoutFilters: number;
  /** The words of a compound apart, with the number of pages that hold them all. */
  readonly parted: { readonly text: string; readonly total: number };
  /** Each word of a longer query or a compound with the number of pages that hold it. */
  readonly terms: readonly { readonly text: string; readonly total: number }[];
  /** Names and words of the site that are written, read or meant like a word that no page holds. */
  readonly near: readonly string[];
}

/**
 * @param total how many pages answer a question
 */
export async function helpFor(
  question: Question,
  words: readonly string[],
  names: readonly Name[],
  total: (question: Question) => Promise<number>,
): Promise<Help> {
  const alone = (query: string) => total({ ...question, query, chosen: new Map() });
  const compound = words.length === 1 ? words.flatMap(partsOf) : [];
  const together = compound.join(' ');
  const parted = compound.length > 1 ? await alone(together) : 0;
  // A misspelled word has parts, too, but no page holds them all.
  const apart = parted > 0 ? compound : words;
  const terms = await Promise.all(apart.map(async (text) => ({ text, total: await alone(text) })));
  const absent = terms.filter((term) => term.total === 0).map(({ text }) => text);
  // A long list for few: it is loaded where nothing was found, and never with the search.
  const { related } = await import('../words/related.ts');
  const near = absent.flatMap((text) => [
    ...namesNear(names, text).map(({ name }) => name),
    ...related
      .filter(({ asked }) => asked.some((word) => word.toLowerCase() === text))
      .flatMap(({ pages }) => pages),
  ]);
  return {
    withoutFilters: question.chosen.size === 0 ? 0 : await alone(question.query),
    parted: { text: together, total: parted },
    terms,
    near: [...new Set(near)],
  };
}
