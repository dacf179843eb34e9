import { hiragana } from '../../lib/kana.ts';
import type { Name } from '../names.ts';
import { isKana, kanaOf, withoutLongVowels } from './kana.ts';

/** The most names that one reading stands for. */
const MOST = 8;
/** By how many kana the guess where a word of a name begins may be wrong. */
const NEAR = 1;

/** How long the reading of a word is, where a kanji is read in `perKanji` kana. */
function lengthOf(word: string, perKanji: number): number {
  const kanji = [...word].filter((character) => /\p{Script=Han}/u.test(character)).length;
  return kanji * perKanji + [...word].length - kanji;
}

/** Where each word of a name begins in its reading, and where the last one ends: a guess. */
function boundaries(words: readonly string[], reading: string): number[] {
  const whole = words.join('');
  const kanji = lengthOf(whole, 1) - lengthOf(whole, 0);
  const perKanji = kanji === 0 ? 1 : (reading.length - lengthOf(whole, 0)) / kanji;
  let at = 0;
  return [0, ...words.map((word) => (at += lengthOf(word, perKanji)))];
}

/** The boundary next to a place, if one is near. */
function nearest(all: readonly number[], place: number): number | undefined {
  const distances = all.map((boundary) => Math.abs(boundary - place));
  const least = Math.min(...distances);
  return least <= NEAR ? distances.indexOf(least) : undefined;
}

/** The words of a name whose reading stands at a place of its reading. */
function wordsAt({ name, words = [] }: Name, reading: string, asked: string): string[] {
  const place = reading.indexOf(asked);
  if (place < 0) return [];
  if (place === 0 && asked === reading) return [name];
  const all = boundaries(words, reading);
  const [from, to] = [nearest(all, place), nearest(all, place + asked.length)];
  const part = from === undefined || to === undefined ? '' : words.slice(from, to).join('');
  if (part.length > 1) return [part];
  return place === 0 ? [name] : [];
}

/**
 * The names, and words of names, that are read like a word in kana (しおじり, ほうかご) or Roman letters
 * (shiojiri, with or without long vowels). None for a single kana, or for less than three letters.
 */
export function namesReadLike(names: readonly Name[], word: string): string[] {
  const inKana = isKana(word);
  const read = inKana ? hiragana(word) : word.length < 3 ? undefined : kanaOf(word);
  if (read === undefined || read.length < 2) return [];
  const fold = inKana ? (reading: string) => reading : withoutLongVowels;
  const asked = fold(read);
  const found = names.flatMap((name) =>
    name.reading === undefined ? [] : wordsAt(name, fold(name.reading), asked),
  );
  return [...new Set(found)].toSorted((a, b) => a.length - b.length).slice(0, MOST);
}
