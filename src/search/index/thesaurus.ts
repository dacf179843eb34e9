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
 * What to look for in the place of words that no page holds.
 * @param text what the pages say, the more telling parts first
 */
export function thesaurusOf(groups: readonly SynonymGroup[], text: string): Thesaurus {
  const said = comparable(text.slice(0, MOST_READ));
  const contains = containing(said);
  const found = new Map<string, readonly string[]>();
  for (const { asked, answers } of groups) {
    const held = [...new Set(answers.map(comparable))].filter(
      (word) => contains(word) && isWhole(said, word),
    );
    if (held.length === 0) continue;
    for (const word of new Set(asked.map(comparable))) {
      if (!isAsked(word) || contains(word)) continue;
      found.set(word, [...new Set([...(found.get(word) ?? []), ...held])]);
    }
  }
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
