import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Name } from '../../src/search/names.ts';
import { suggest } from '../../src/search/box/suggest.ts';
import { namesNear } from '../../src/search/box/near.ts';
import { kanaOf, withoutLongVowels } from '../../src/search/words/kana.ts';
import { otherNumerals } from '../../src/search/words/numerals.ts';
import { namesReadLike } from '../../src/search/words/readings.ts';
import { termsOf } from '../../src/search/words/terms.ts';
import { strangeText } from '../fixtures/arbitrary-text.ts';

const names: Name[] = [
  { name: '塩尻市', reading: 'しおじりし', address: '/municipalities/202151/' },
  { name: '塩尻', reading: 'しおじり' },
  {
    name: '放課後企業クラブ',
    reading: 'ほうかごきぎょうくらぶ',
    words: ['放課後', '企業', 'クラブ'],
    address: '/programs/houkago-kigyo-club/',
  },
  { name: 'インターンシップ' },
  { name: '東京都', reading: 'とうきょうと' },
];

/** The wordings of a query's terms, as they would stand in a text. */
function wordings(query: string): string[][] {
  return termsOf(query, (word) => namesReadLike(names, word)).map((term) =>
    term.wordings.map(({ phrases }) => phrases.map(({ text }) => text).join(' ')),
  );
}

describe('a query', () => {
  test.each([
    ['申込', ['申込', '申し込']],
    ['申し込みフォーム', ['申込フォーム', '申込みフォーム', '申し込みフォーム']],
    ['受け入れ', ['受入', '受け入']],
    ['第三期', ['第三期', '第3期']],
    ['3ヶ月', ['3か月', '3カ月', '3ヶ月']],
    ['コーディネーター', ['コーディネータ']],
    ['子供', ['子供', '子ども']],
    ['兼業', ['兼業', '副業']],
    ['しおじり', ['しおじり', '塩尻']],
    ['shiojiri', ['shiojiri', '塩尻']],
    ['ほうかご', ['ほうかご', '放課後']],
    ['きぎょう', ['きぎょう', '企業']],
    ['tokyo', ['tokyo', '東京都']],
    ['ＺＯＯＭ', ['zoom']],
  ])('%s is also asked for as %j', (query, expected) => {
    expect(wordings(query)[0]).toEqual(expect.arrayContaining(expected));
  });

  test('parts its words at every kind of blank', () => {
    expect(termsOf('塩尻　副業 ｵﾝﾗｲﾝ', () => []).map(({ text }) => text)).toEqual([
      '塩尻',
      '副業',
      'オンライン',
    ]);
  });

  test('of anything at all is read in bounds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          strangeText,
          strangeText.map((text) => text.repeat(100)),
        ),
        (query) => {
          const terms = termsOf(query, (word) => namesReadLike(names, word));
          expect(terms.length).toBeLessThanOrEqual(8);
          for (const term of terms) {
            expect(term.wordings.length).toBeGreaterThan(0);
            expect(term.wordings.length).toBeLessThanOrEqual(60);
            for (const { phrases } of term.wordings) expect(phrases.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('small numbers are written in kanji and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
      const [inKanji = ''] = otherNumerals(`第${number}期`);
      expect(inKanji).toMatch(/^第[一二三四五六七八九十]+期$/u);
      expect(otherNumerals(inKanji)).toContain(`第${number}期`);
    }),
  );
});

describe('Roman letters', () => {
  test.each([
    ['shiojiri', 'しおじり'],
    ['sioziri', 'しおじり'],
    ['Tōkyō', 'ときょ'],
    ['hokkaidou', 'ほっかいどう'],
    ['matcha', 'まっちゃ'],
    ['gumma', 'ぐんま'],
    ["jun'ichi", 'じゅんいち'],
  ])('%s is %s', (romaji, kana) => {
    expect(kanaOf(romaji)).toBe(kana);
  });

  test.each(['zoom', 'sdgs', 'x', '塩尻', ''])('%j is no Japanese', (word) => {
    expect(kanaOf(word)).toBeUndefined();
  });

  test('leave long vowels out', () => {
    expect(withoutLongVowels('とうきょう')).toBe('ときょ');
    expect(withoutLongVowels('おおさか')).toBe('おさか');
  });
});

describe('the names of the site', () => {
  test('are suggested by writing, reading and Roman letters that wait for a vowel', () => {
    expect(suggest(names, '塩')).toContain('塩尻市');
    expect(suggest(names, 'しおじ')).toContain('塩尻市');
    expect(suggest(names, 'shioj')).toContain('塩尻市');
    expect(suggest(names, '副業 ほうか')).toEqual(['副業 放課後企業クラブ']);
    expect(suggest(names, ' ')).toEqual([]);
  });

  test('that are nearly what was typed are told', () => {
    expect(namesNear(names, 'インターシップ').map(({ name }) => name)).toEqual([
      'インターンシップ',
    ]);
    expect(namesNear(names, '空飛ぶ円盤')).toEqual([]);
  });
});
