import { flanking } from './flanking.ts';

/** What a character of a block's Markdown is: text, text between brackets, or finished markup. */
export type CharacterRole = 'text' | 'labelText' | 'markup';

/** The Markdown of a block before escaping. */
export interface RawText {
  text: string;
  roles: readonly CharacterRole[];
}

const punctuation = /[!-/:-@[-`{-~]/;
const characterReference = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,30});/;

/** Whether a directive's name starts at `at` and a label or attributes follow it. */
function isDirectiveStart(text: string, at: number): boolean {
  // Code unit by code unit, as the directive syntax reads: tabs and halves of emoji are letters.
  const isLetter = (unit: string | undefined): boolean =>
    unit !== undefined && (unit === '\t' || !/[\s\p{P}\p{S}]/u.test(unit));
  let end = at;
  while (isLetter(text[end]) || (end > at && /[-_]/.test(text[end] ?? ''))) end += 1;
  return end > at && (text[end] === '[' || text[end] === '{');
}

/** Whether the literal `*` or `_` at `at` could be taken for an emphasis marker. */
function isMarker(raw: RawText, at: number): boolean {
  const { text } = raw;
  const char = text[at];
  let start = at;
  while (text[start - 1] === char) start -= 1;
  let end = at + 1;
  while (text[end] === char) end += 1;
  const isMixed = /[*_]/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`);
  const touchesMarkup = raw.roles.slice(start, end).includes('markup');
  const { opens, closes } = flanking(text, start, end);
  return isMixed || touchesMarkup || opens || closes;
}

function needsEscape({ text, roles }: RawText, at: number): boolean {
  const next = text[at + 1];
  const nextIsMarkup = roles[at + 1] === 'markup';
  switch (text[at]) {
    case '\\':
      return next === '\n' || (next !== undefined && punctuation.test(next));
    case '`':
      return true;
    case '*':
    case '_':
      return isMarker({ text, roles }, at);
    case '<':
      return /^<(?:[A-Za-z/!?]|[^\s<>]*@)/.test(text.slice(at, at + 80));
    case '&':
      return characterReference.test(text.slice(at, at + 34));
    case '[':
      return roles[at] === 'labelText';
    case ']':
      return roles[at] === 'labelText' || next === '(';
    case '{':
      return roles[at - 1] === 'markup' && text[at - 1] === ']';
    case '!':
      return nextIsMarkup && next === '[';
    case ':':
      return (nextIsMarkup && next === ':') || isDirectiveStart(text, at + 1);
    default:
      return false;
  }
}

/** Positions of the literal characters that inline syntax would take for markup. */
export function inlineEscapes(raw: RawText): Set<number> {
  const positions = new Set<number>();
  for (let at = 0; at < raw.text.length; at += 1) {
    if (raw.roles[at] !== 'markup' && needsEscape(raw, at)) positions.add(at);
  }
  return positions;
}

/** Offset in a line of the character to escape so that the line stays text, if there is one. */
export function lineEscape(line: string, isFirst: boolean): number | undefined {
  if (/^(?:#{1,6}(?:[ \t]|$)|>|[-+*](?:[ \t]|$)|~{3}|:{3,}|::[^\s])/.test(line)) return 0;
  if (/^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line)) return 0;
  const number = /^(\d{1,9})[.)](?:[ \t]|$)/.exec(line);
  if (number) return number[1]?.length;
  const underlines = /^(?:=+[ \t]*|-+[ \t]*|[|: \t-]*-[|: \t-]*)$/;
  return !isFirst && underlines.test(line) ? 0 : undefined;
}
