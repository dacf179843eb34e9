import { pieces } from './marks.ts';
import type { Piece, Range } from './marks.ts';

/** Characters of an excerpt, and of it before the first word that was found. */
const LENGTH = 110;
const BEFORE = 24;

/** The stretch of a text that holds the most different words, the first of equals. */
function best(text: string, ranges: readonly Range[]): Range {
  let most = { from: 0, score: -Infinity };
  for (const { from } of ranges) {
    const inside = ranges.filter(
      (range) => range.from >= from && range.to <= from + LENGTH - BEFORE,
    );
    const words = new Set(inside.map((range) => text.slice(range.from, range.to).toLowerCase()));
    // Sentences say more than the cells of a table, which a wide blank parts.
    const cells = text.slice(from, from + LENGTH - BEFORE).split('　').length - 1;
    const score = words.size * 10 + inside.length - cells * 3;
    if (score > most.score) most = { from, score };
  }
  const from = beginning(text, most.from);
  return { from, to: Math.min(text.length, from + LENGTH) };
}

/** A place shortly before another at which a sentence or a block begins, or else a little before. */
function beginning(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - BEFORE * 2), at);
  const sentence = Math.max(...['。', '　', '！', '？'].map((mark) => before.lastIndexOf(mark)));
  if (sentence >= 0) return at - before.length + sentence + 1;
  return at <= BEFORE ? 0 : at - BEFORE;
}

/**
 * The piece of a text that shows best why it was found.
 * @param ranges where the words stand, in their order
 */
export function excerptOf(text: string, ranges: readonly Range[]): Piece[] {
  const stretch = best(text, ranges);
  const shown = pieces(text, ranges, stretch);
  const cutBefore = stretch.from > 0 && !/[。　！？]/u.test(text.charAt(stretch.from - 1));
  return [
    ...(cutBefore ? [{ text: '…', marked: false }] : []),
    ...shown,
    ...(stretch.to < text.length ? [{ text: '…', marked: false }] : []),
  ];
}
