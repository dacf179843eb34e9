import { isRecord } from '../codec/values.ts';

/** What differs in one field, in lines that one side has and the other has not. */
export interface Difference {
  /** The name of the field as editors know it. */
  readonly field: string;
  /** Of the side that is written to. */
  readonly removed: readonly string[];
  /** Of the side that it comes from. */
  readonly added: readonly string[];
}

/** Keys whose values say nothing to a reader. */
const silent = new Set(['_type', '_key', 'marks', 'style', 'level', 'listItem']);

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (Array.isArray(value)) return value.map(textOf).join('、');
  if (!isRecord(value)) return '';
  if (Array.isArray(value['children'])) return value['children'].map(textOf).join('');
  return Object.entries(value)
    .filter(([key]) => !silent.has(key))
    .map(([, part]) => textOf(part))
    .filter((part) => part !== '')
    .join(' ');
}

/** A value as lines for people: an item of a list, or a paragraph, is one. */
function linesOf(value: unknown): string[] {
  if (value === undefined) return [];
  const texts = Array.isArray(value) ? value.map(textOf) : [textOf(value)];
  return texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
}

/** What is in one list and not in the other, as often as it is there more often. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}

/** @param given what is written, `had` what stands there until then */
export function differenceOf(field: string, given: unknown, had: unknown): Difference {
  const [after, before] = [linesOf(given), linesOf(had)];
  return { field, removed: without(before, after), added: without(after, before) };
}

/** Lines that are shown of either side of a field, and characters that are shown of a line. */
const LINES = 4;
const LENGTH = 72;
/** Characters that two long lines may have in common before the first that differs is shown. */
const LEAD = 16;

/** A line from shortly before the place where it differs from its counterpart. */
function cut(line: string, other: string | undefined): string {
  const characters = [...line];
  const others = [...(other ?? '')];
  const same = characters.findIndex((character, at) => character !== others[at]);
  const from = characters.length > LENGTH && same > LEAD ? same - LEAD : 0;
  const shown = characters.slice(from, from + LENGTH).join('');
  return `${from > 0 ? '…' : ''}${shown}${from + LENGTH < characters.length ? '…' : ''}`;
}

function side(mark: string, lines: readonly string[], others: readonly string[]): string[] {
  const more = lines.length - LINES;
  const shown = lines.slice(0, LINES).map((line, at) => `    ${mark} ${cut(line, others[at])}`);
  return more > 0 ? [...shown, `    ${mark} ほか${more}行`] : shown;
}

/** The lines of a field, `−` before those that go and `＋` before those that come. */
export function describeDifference({ field, removed, added }: Difference): string[] {
  const lines = [...side('−', removed, added), ...side('＋', added, removed)];
  return [`  ${field}`, ...(lines.length > 0 ? lines : ['    （順序か書式だけがちがいます）'])];
}
