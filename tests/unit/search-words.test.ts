import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, phrasesOf } from '../../src/search/words/cut.ts';
import { normalize } from '../../src/search/words/normalize.ts';
import { partsOf } from '../../src/search/words/compound.ts';
import { restore } from '../../src/search/words/restore.ts';
import { strangeText } from '../fixtures/arbitrary-text.ts';

/** Whether some tokens follow one another in a text, as Pagefind compares them. */
function stands(tokens: readonly string[], text: string, prefix: boolean): boolean {
  const plain = (token: string) => token.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
  const all = cut(text).map(plain);
  const asked = tokens.map(plain);
  return all.some((_, at) =>
    asked.every((token, step) =>
      prefix ? (all[at + step] ?? '').startsWith(token) : all[at + step] === token,
    ),
  );
}

describe('cutting a text', () => {
  test('is undone by restoring: nothing of a page is lost to its excerpt', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        // A mark of ours in somebody's text is read as what it stands for.
        const plain = text.replaceAll('␣', '');
        const tidy = normalize(plain).replaceAll(/\s+/gu, ' ').trim();
        expect(restore(cut(plain).join(' ')).text).toBe(tidy);
      }),
      { numRuns: 2000 },
    );
  });

  test('normalises once and for all', () => {
    fc.assert(
      fc.property(strangeText, (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('finds every piece of a Japanese text in it', () => {
    const japanese = fc.stringMatching(/^[関係人口塩尻がはバー々\d,A-Ca-c第期、。 ]{1,20}$/u);
    fc.assert(
      fc.property(japanese, fc.nat(20), fc.nat(20), (text, from, length) => {
        const piece = text.slice(from, from + length + 1);
        // A piece that begins or ends inside a word or number is no piece of the text.
        fc.pre(!/[\da-z,]/iu.test(text.charAt(from - 1)) || !/^[\da-z,]/iu.test(piece));
        fc.pre(!/[\da-z,]/iu.test(text.charAt(from + length + 1)) || !/[\da-z,]$/iu.test(piece));
        for (const { tokens, prefix } of phrasesOf(piece)) {
          expect(stands(tokens, text, prefix)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['第3期の', ['第3', '3', '3期', '期の', 'の']],
    ['２，７６４人', ['2,764', '2,764人', '人']],
    ['ＺＯＯＭで', ['ZOOM', 'ZOOMで', 'で']],
    ['シナリオ・プラン', ['シナ', 'ナリ', 'リオ', 'オプ', 'プラ', 'ラン', 'ン']],
    ['CxO Lab', ['CxO', '␣', 'Lab']],
  ])('%s', (text, tokens) => {
    expect(cut(text).map((token) => token.replace('・', ''))).toEqual(tokens);
  });
});

test('what readers see is natural: width is mended, punctuation stays', () => {
  const text = 'ＣｘＯ　Ｌａｂ（塩尻）は、２，７６４人が「見て」いる！';
  expect(restore(cut(text).join(' ')).text).toBe('CxO Lab（塩尻）は、2,764人が「見て」いる！');
});

test.each([
  ['塩尻副業', ['塩尻', '副業']],
  ['塩尻市副業人材', ['塩尻市', '副業', '人材']],
  ['地方創生大学', ['地方創生', '大学']],
  ['募集', ['募集']],
])('the compound %s has the words %j', (compound, parts) => {
  expect(partsOf(compound)).toEqual(parts);
});

test('the words of a compound are the whole of it', () => {
  fc.assert(
    fc.property(strangeText, (text) => {
      expect(partsOf(text).join('')).toBe(text);
    }),
  );
});
