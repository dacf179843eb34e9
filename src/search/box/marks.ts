/** A stretch of text, marked where it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Where something stands in a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a wording looks like in a text: 2764 also as 2,764, katakana also with a dot between. */
function pattern(wording: string): string {
  const spelled = wording
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replaceAll(/(?<=\d)(?=\d)/gu, ',?')
    .replaceAll(/(?<=[ァ-ヺー])(?=[ァ-ヺ])/gu, '・?');
  const before = /^[a-z0-9]/iu.test(spelled) ? String.raw`\b` : '';
  const after = /[a-z0-9]$/iu.test(spelled) ? String.raw`\b` : '';
  return before + spelled + after;
}

/** Where any of the wordings stands in a text, in its order and without overlaps. */
export function occurrences(text: string, wordings: readonly string[]): Range[] {
  const patterns = wordings
    .toSorted((a, b) => b.length - a.length)
    .map(pattern)
    .filter((one) => one !== '');
  if (patterns.length === 0) return [];
  return [...text.matchAll(new RegExp(patterns.join('|'), 'giu'))].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
}

/** A part of a text in pieces, those in the ranges marked. */
export function pieces(text: string, ranges: readonly Range[], { from, to }: Range): Piece[] {
  const found: Piece[] = [];
  let at = from;
  for (const range of ranges) {
    if (range.to <= from || range.from >= to) continue;
    const [start, end] = [Math.max(range.from, from), Math.min(range.to, to)];
    if (start > at) found.push({ text: text.slice(at, start), marked: false });
    found.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) found.push({ text: text.slice(at, to), marked: false });
  return found;
}
