import {
  classifyCharacter,
  classifyPrecedingCharacter,
  isCjk,
  isCjkOrIvs,
  isNonCjkPunctuation,
  isSpaceOrPunctuation,
  isUnicodeWhitespace,
} from 'micromark-extension-cjk-friendly-util';

const isMarker = (code: number | null): boolean => code === 42 || code === 95;

function codeBefore(text: string, at: number): number | null {
  if (at <= 0) return null;
  const pair = at >= 2 ? text.codePointAt(at - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? pair : text.charCodeAt(at - 1);
}

/**
 * Whether the run of `*` or `_` at `start`..`end` can open or close emphasis: the rule of
 * micromark-extension-cjk-friendly, on its own character classes.
 */
export function flanking(
  text: string,
  start: number,
  end: number,
): { opens: boolean; closes: boolean } {
  const previous = codeBefore(text, start);
  const width = previous !== null && previous > 0xffff ? 2 : 1;
  const before = classifyPrecedingCharacter(
    classifyCharacter(previous),
    () => codeBefore(text, start - width),
    previous,
  );
  const next = text.codePointAt(end) ?? null;
  // A literal marker after the run is written with a backslash, so a backslash is what follows.
  const after = classifyCharacter(isMarker(next) ? 92 : next);
  const looseBefore = isNonCjkPunctuation(before) || isUnicodeWhitespace(before);
  const looseAfter = isNonCjkPunctuation(after) || isUnicodeWhitespace(after);
  const opens = !looseAfter || (isNonCjkPunctuation(after) && (looseBefore || isCjkOrIvs(before)));
  const closes =
    !looseBefore ||
    (isNonCjkPunctuation(before) && (looseAfter || isCjk(after))) ||
    isMarker(previous);
  if (text[start] === '*') return { opens, closes };
  return {
    opens: opens && (isSpaceOrPunctuation(before) || !closes),
    closes: closes && (isSpaceOrPunctuation(after) || !opens),
  };
}
