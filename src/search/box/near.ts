import { hiragana } from '../../lib/kana.ts';
import type { Name } from '../names.ts';
import { kanaOf, withoutLongVowels } from '../words/kana.ts';
import { normalize } from '../words/normalize.ts';

/** From 0 to 1: how many of the pairs of two words are the same (Dice). */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => {
    const all = [...`^${text}$`];
    return all.slice(1).map((character, at) => (all[at] ?? '') + character);
  };
  const [first, second] = [pairs(a), pairs(b)];
  const left = [...second];
  let same = 0;
  for (const pair of first) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    same += 1;
  }
  return (2 * same) / (first.length + second.length);
}

function folded(text: string): string {
  return hiragana(normalize(text).toLowerCase()).replaceAll(/\s/gu, '');
}

const ALIKE = 0.5;
const MOST = 5;

/** The names that are written or read most like a word that was not found. */
export function namesNear(names: readonly Name[], word: string): Name[] {
  const written = folded(word);
  const said = kanaOf(word);
  const score = ({ name, reading }: Name) =>
    Math.max(
      likeness(written, folded(name)),
      reading === undefined ? 0 : likeness(written, reading),
      reading === undefined || said === undefined
        ? 0
        : likeness(withoutLongVowels(said), withoutLongVowels(reading)),
    );
  const alike = names
    .map((name) => ({ name, score: score(name) }))
    .filter((one) => one.score >= ALIKE && one.score < 1)
    .toSorted((a, b) => b.score - a.score);
  // 「架空 太郎」 and 「架空太郎」 are one.
  const found = new Map(alike.map(({ name }) => [folded(name.name), name]));
  return [...found.values()].slice(0, MOST);
}
