import type { Name } from '../names.ts';
import { namesNear } from './near.ts';
import { partsOf } from '../words/parts.ts';
import type { Question } from './question.ts';

/** What may help somebody who found nothing. None of it is a hit. */
export interface Help {
  /** How many pages there are without the filters; 0 where none are chosen. */
  readonly withoutFilters: number;
  /** Each word of a longer query or a compound with the number of pages that hold it. */
  readonly terms: readonly { readonly text: string; readonly total: number }[];
  /** Names and words of the site that are written, read or meant like a word that no page holds. */
  readonly near: readonly string[];
}

/** Parts terms of a query. */
const BETWEEN = ' ';

/** The words of a query each alone; a compound is parted, and its parts are looked for together too. */
function apart(words: readonly string[]): readonly string[] {
  if (words.length !== 1) return words;
  const parts = words.flatMap(partsOf);
  return parts.length === 1 ? words : [parts.join(BETWEEN), ...parts];
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
  const asked = await Promise.all(
    apart(words).map(async (text) => ({ text, total: await alone(text) })),
  );
  // Parts that stand together on no page need no line; each of them has its own.
  const terms = asked.filter(({ text, total: some }) => some > 0 || !text.includes(BETWEEN));
  const absent = new Set([
    ...(words.length === 1 ? words : []),
    ...terms.filter((term) => term.total === 0).map(({ text }) => text),
  ]);
  // A long list for few: it is loaded where nothing was found, and never with the search.
  const { related } = await import('../words/related.ts');
  const near = [...absent].flatMap((text) => [
    ...namesNear(names, text).map(({ name }) => name),
    ...related
      .filter(({ asked }) => asked.some((word) => word.toLowerCase() === text))
      .flatMap(({ pages }) => pages),
  ]);
  return {
    withoutFilters: question.chosen.size === 0 ? 0 : await alone(question.query),
    terms,
    near: [...new Set(near)],
  };
}
