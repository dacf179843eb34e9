import { hiragana } from '../../lib/kana.ts';
import type { Name } from '../names.ts';
import { kanaOf, withoutLongVowels } from '../words/kana.ts';
import { normalize } from '../words/normalize.ts';

const MOST = 6;

function folded(text: string): string {
  return hiragana(normalize(text).toLowerCase());
}

/** How a name begins like what was typed: 2 its writing, 1 its reading, 0 not at all. */
function fit({ name, reading = '', aliases = [] }: Name, typed: string): number {
  const begin = folded(typed);
  if ([name, ...aliases].some((text) => folded(text).startsWith(begin))) return 2;
  if (reading.startsWith(begin)) return 1;
  // The last letter may wait for its vowel: `shioj`.
  const said = kanaOf(typed.replace(/[bcdfghjkmprstvwyz]+$/iu, ''));
  if (said === undefined || begin.length < 2) return 0;
  return withoutLongVowels(reading).startsWith(withoutLongVowels(said)) ? 1 : 0;
}

/** The names that begin with the last word of what was typed, for a list under the box. */
export function suggest(names: readonly Name[], typed: string): string[] {
  const words = normalize(typed).split(' ');
  const last = words.at(-1) ?? '';
  if (last === '') return [];
  const before = words.slice(0, -1);
  return names
    .map((name) => ({ name: name.name, fits: fit(name, last), page: name.address !== undefined }))
    .filter(({ name, fits }) => fits > 0 && name !== last)
    .toSorted(
      (a, b) => b.fits - a.fits || Number(b.page) - Number(a.page) || a.name.length - b.name.length,
    )
    .slice(0, MOST)
    .map(({ name }) => [...before, name].join(' '));
}
