import { RARE } from '../thesaurus.ts';
import type { Thesaurus } from '../thesaurus.ts';
import { normalize } from '../words/normalize.ts';

/** Words of the same meaning. */
export interface SynonymGroup {
  /** Those that readers may ask for. */
  readonly asked: readonly string[];
  /** Those that may answer. */
  readonly answers: readonly string[];
}

/** In which a word of its script is no part of a longer one: レス stands in ストレス and means another thing. */
const scripts = [
  ['\\p{Script=Hiragana}', 3],
  ['[ァ-ヺー]', 2],
  ['[a-z0-9]', 3],
] as const;

function comparable(word: string): string {
  return normalize(word).toLowerCase();
}

/** Characters of the pages that are read: more adds few words, and takes long. */
const MOST_READ = 500_000;

/** The first of some texts, as many as are read. */
function firstOf(texts: readonly string[]): readonly string[] {
  let left = MOST_READ;
  const end = texts.findIndex(({ length }) => (left -= length) < 0);
  return end < 0 ? texts : texts.slice(0, end);
}

/** The pairs of characters of a text. Most words of a dictionary fail by one of theirs. */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < text.length; at += 1) pairs.add(text.slice(at - 1, at + 1));
  return pairs;
}

/** Whether a text holds a word. */
type Contains = (word: string) => boolean;

function containing(text: string): Contains {
  const pairs = pairsOf(text);
  return (word) => {
    for (let at = 1; at < word.length; at += 1) {
      if (!pairs.has(word.slice(at - 1, at + 1))) return false;
    }
    return text.includes(word);
  };
}

/** Whether a word that a text holds is not only a part of a longer one. */
function isWhole(text: string, word: string): boolean {
  if (word.length < 2) return false;
  const script = scripts.find(([characters]) => new RegExp(`^${characters}+$`, 'u').test(word));
  if (script === undefined) return /^[\p{L}\p{N}ー]+$/u.test(word);
  const [characters, shortest] = script;
  return (
    word.length >= shortest &&
    new RegExp(`(?<!${characters})${word}(?!${characters})`, 'u').test(text)
  );
}

/**
 * Whether readers may ask for a word: a query is parted at blanks, a lone character is the beginning
 * of many words, and who asks for "art" wants no page on 芸術.
 */
function isAsked(word: string): boolean {
  return word.length > 1 && !/\s/u.test(word) && !/^[\u0021-\u007e]+$/u.test(word);
}

/**
 * What else to look for where hardly any page holds a word.
 * @param pages what each page says, the more telling ones first
 */
export function thesaurusOf(groups: readonly SynonymGroup[], pages: readonly string[]): Thesaurus {
  const texts = firstOf(pages).map(comparable);
  const said = texts.join('\n');
  const contains = containing(said);
  const isRare = (word: string) =>
    !contains(word) || texts.filter((text) => text.includes(word)).length < RARE;
  const found = new Map<string, readonly string[]>();
  for (const { asked, answers } of groups) {
    const held = [...new Set(answers.map(comparable))].filter(
      (word) => contains(word) && isWhole(said, word),
    );
    if (held.length === 0) continue;
    for (const word of new Set(asked.map(comparable))) {
      const others = held.filter((other) => other !== word);
      if (others.length === 0 || !isAsked(word) || !isRare(word)) continue;
      found.set(word, [...new Set([...(found.get(word) ?? []), ...others])]);
    }
  }
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
