import type { Answer, Answers } from './find.ts';
import type { Dated } from './groups.ts';

/**
 * What a page that is past loses, in places: a closed notice whose title holds the words stands under
 * the open ones that are about them, and above those whose text only mentions them.
 */
const PAST = 1.5;

type Found = readonly [id: string, answer: Answer];

function best([, a]: Found, [, b]: Found): number {
  return b.place - a.place || b.weight - a.weight;
}

/** Puts what is past under what is open, in the places that both have together. */
function openFirst(found: readonly Found[], { open, past }: Dated): Found[] {
  const isDated = ([id]: Found) => open.has(id) || past.has(id);
  const loss = ([id]: Found) => (past.has(id) ? PAST : 0);
  const inOrder = found
    .filter(isDated)
    .toSorted((a, b) => b[1].place - loss(b) - (a[1].place - loss(a)) || best(a, b))
    .values();
  return found.map((one) => (isDated(one) ? (inOrder.next().value ?? one) : one));
}

/** The pages that answer, the best first. */
export function ranked(answers: Answers, dated: readonly Dated[]): string[] {
  const found: Found[] = [...answers].toSorted(best);
  return dated.reduce(openFirst, found).map(([id]) => id);
}
