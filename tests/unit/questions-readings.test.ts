import { describe, expect, it } from 'vitest';
import {
  compareReadings,
  inSyllabaryRows,
  syllabaryRow,
} from '../../src/site/questions/readings.ts';

describe('compareReadings', () => {
  it('goes by the reading, katakana and hiragana in one order', () => {
    const names = [
      { title: '伴走支援', reading: 'ばんそうしえん' },
      { title: 'バックキャスティング' },
      { title: '越境学習', reading: 'えっきょうがくしゅう' },
    ];
    expect(names.toSorted(compareReadings).map(({ title }) => title)).toEqual([
      '越境学習',
      'バックキャスティング',
      '伴走支援',
    ]);
  });
});

describe('syllabaryRow', () => {
  it.each([
    ['えっきょう', 'あ'],
    ['がくしゅう', 'か'],
    ['ムーンショット', 'ま'],
    ['ぷろぼの', 'は'],
    ['ヤマ', 'や'],
    ['ょ', 'や'],
    ['ぁ', 'あ'],
    ['んだ', 'わ'],
    ['CSV', 'わ'],
  ])('puts %s into the row of %s', (reading, row) => {
    expect(syllabaryRow({ title: '題', reading }).kana).toBe(row);
  });

  it('loses no term and shows no empty row', () => {
    const rows = inSyllabaryRows([{ title: 'さくら' }, { title: 'あさ' }, { title: '漢字' }]);
    expect(rows.map(({ row, documents }) => [row.kana, documents.length])).toEqual([
      ['あ', 1],
      ['さ', 1],
      ['わ', 1],
    ]);
  });
});
