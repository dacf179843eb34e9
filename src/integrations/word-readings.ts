import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic';
import { z } from 'zod';
import type { NameList } from '../search/names.ts';
import { hiragana } from '../lib/kana.ts';

/** A word as the dictionary IPADIC knows it. */
const token = z.object({ surface: z.string(), partOfSpeech: z.string(), reading: z.string() });
type Token = z.infer<typeof token>;
/** What has no reading is parted from its neighbours like any mark. */
const tokens = z.array(token.catch({ surface: '', partOfSpeech: '', reading: '' }));

/** Characters that are read; a second for about a hundred thousand. */
const MOST_READ = 60_000;
/** Words of which a compound is made at the most: 放課後・企業・クラブ. */
const LONGEST = 3;

function isPart({ surface, partOfSpeech, reading }: Token): boolean {
  return (
    partOfSpeech === '名詞' && /^\p{Script=Han}+$/u.test(surface) && /^[ァ-ヶー]+$/u.test(reading)
  );
}

/** The kanji nouns of a text, and the compounds that they make, with their readings. */
function nounsOf(all: readonly Token[]): [string, string][] {
  return all.flatMap((_, from) =>
    Array.from({ length: LONGEST }, (__, at) => all.slice(from, from + at + 1)).flatMap(
      (parts, at): [string, string][] => {
        const name = parts.map(({ surface }) => surface).join('');
        const whole = parts.length === at + 1 && parts.every(isPart) && name.length > 1;
        return whole ? [[name, hiragana(parts.map(({ reading }) => reading).join(''))]] : [];
      },
    ),
  );
}

/**
 * How the words of the pages are read, for who types kana or Roman letters: ふくぎょう, boshu. Words
 * that stand in one text only are left out, or the list would be longer than what it helps to find.
 * @param texts the more telling ones first: what goes beyond the limit is not read
 */
export function readWords(texts: readonly string[]): NameList['words'] {
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  const found = new Map<string, { readonly reading: string; times: number }>();
  let left = MOST_READ;
  for (const text of texts) {
    left -= text.length;
    if (left < 0) break;
    for (const [name, reading] of new Map(nounsOf(tokens.parse(tokenizer.tokenize(text))))) {
      const known = found.get(name) ?? { reading, times: 0 };
      known.times += 1;
      found.set(name, known);
    }
  }
  return [...found]
    .filter(([, { times }]) => times > 1)
    .map(([name, { reading }]) => [name, reading] as const);
}
