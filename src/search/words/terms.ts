import { phrasesOf } from './cut.ts';
import type { Phrase } from './cut.ts';
import { normalize } from './normalize.ts';
import { otherKatakana } from './katakana.ts';
import { otherNumerals } from './numerals.ts';
import { otherOkurigana } from './okurigana.ts';
import { spellings } from './spellings.ts';
import { synonyms } from './synonyms.ts';

/** One of the wordings that answer a term: all of its phrases must stand in a page. */
export interface Wording {
  readonly phrases: readonly Phrase[];
  /** The word that was asked for in one of its spellings, not another of the same meaning. */
  readonly own: boolean;
}

/** A part of a query; a page must answer each. */
export interface Term {
  readonly text: string;
  readonly wordings: readonly Wording[];
}

/** What a query is read up to; nobody types more, and a pasted book must not stop the browser. */
const LONGEST = 120;
const MOST_TERMS = 8;
const MOST_WORDINGS = 10;

/** Where a word of the lists stands in a text; a Latin word only as a whole: IT is not in "digital". */
function occurrence(word: string): RegExp {
  return /^[a-z0-9]+$/iu.test(word)
    ? new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`, 'giu')
    : new RegExp(word, 'giu');
}

/** The groups of the list in lower case, the longest of the forms that may be asked for first. */
const groups = spellings.map(({ pages, asked = [] }) => ({
  forms: [...pages, ...asked]
    .map((word) => word.toLowerCase())
    .toSorted((one, other) => other.length - one.length),
  pages: pages.map((word) => word.toLowerCase()),
}));

/** A text that holds one of the forms of a word, with each of those of the pages in its place. */
function replaced(text: string, forms: readonly string[], pages: readonly string[]): string[] {
  // `includes` is cheap, and seldom true: most groups have nothing to do with a text.
  const held = forms.find((word) => text.includes(word) && text.search(occurrence(word)) >= 0);
  if (held === undefined) return [];
  return pages.map((other) => text.replace(occurrence(held), other));
}

/** Every way to write a text, without those that hold another one. */
function spelled(text: string): string[] {
  let ways = [text, ...otherOkurigana(text)];
  for (const { forms, pages } of groups) {
    const found = ways.flatMap((way) => [way, ...replaced(way, forms, pages)]);
    if (found.length > ways.length) ways = [...new Set(found)].slice(0, MOST_WORDINGS);
  }
  ways.push(...ways.flatMap(otherNumerals), ...ways.flatMap(otherKatakana));
  return ways.filter((way) => !ways.some((other) => other !== way && way.includes(other)));
}

/** The words of the same meaning, if the text is such a word in one of its spellings. */
function meant(ways: readonly string[]): string[] {
  return synonyms
    .filter(({ asked }) => asked.some((word) => ways.includes(word.toLowerCase())))
    .flatMap(({ pages }) => pages.map((word) => word.toLowerCase()));
}

function wordingsOf(text: string, named: readonly string[]): Wording[] {
  const ways = spelled(text);
  const own = [...new Set([...ways, ...named])];
  const others = meant([text, ...ways])
    .flatMap(spelled)
    .filter((other) => !own.some((word) => other.includes(word)));
  return [
    ...own.map((word) => ({ phrases: phrasesOf(word), own: true })),
    ...[...new Set(others)]
      .slice(0, MOST_WORDINGS)
      .map((word) => ({ phrases: phrasesOf(word), own: false })),
  ];
}

/**
 * A term that hardly any page answers, with other words besides.
 * @param words of the same meaning
 */
export function withOtherWords(term: Term, words: readonly string[]): Term {
  const others = words.map((word) => ({ phrases: phrasesOf(word), own: false }));
  return {
    ...term,
    wordings: [...term.wordings, ...others.slice(0, MOST_WORDINGS)],
  };
}

/**
 * Reads a query: its terms, and for each the wordings that answer it.
 * @param namesRead the names that are read like a word in kana or Roman letters
 */
export function termsOf(query: string, namesRead: (word: string) => readonly string[]): Term[] {
  return normalize(query)
    .slice(0, LONGEST)
    .toLowerCase()
    .split(/\s+/u)
    .filter((text) => phrasesOf(text).length > 0)
    .slice(0, MOST_TERMS)
    .map((text) => ({ text, wordings: wordingsOf(text, namesRead(text)) }));
}
