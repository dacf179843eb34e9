import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertCell, writeCsv } from '../../src/endpoint/inbox/csv.ts';
import { encodeText } from '../../src/endpoint/inbox/encode.ts';
import { readCsv } from '../setup/csv.ts';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(...Array.from('=+-@＝＋－＠−\t\r\n",\' \u{feff}\u{200b}あ1')),
  }),
);
// A row of one empty cell is an empty line, which CSV cannot tell from no row.
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 });

/** What starts a formula in Excel, LibreOffice or Google's spreadsheets. */
const starts = /^[=+\-@＝＋－＠\t\r\n]/;

describe('CSV', () => {
  it('is read back as it was, apart from the apostrophe', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const read = readCsv(writeCsv(table));
        expect(read).toEqual(table.map((row) => row.map(inertCell)));
        const plain = read.map((row, y) =>
          row.map((text, x) => (text === table[y]?.[x] ? text : text.slice(1))),
        );
        expect(plain).toEqual(table);
      }),
    );
  });

  it('has no cell that starts a formula, in either encoding', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const text = writeCsv(table);
        const readings = [
          new TextDecoder().decode(encodeText(text, 'utf-8')),
          new TextDecoder('shift_jis').decode(encodeText(text, 'shift_jis')),
        ];
        for (const reading of readings) {
          for (const each of readCsv(reading).flat()) expect(each).not.toMatch(starts);
        }
      }),
    );
  });

  it.each([
    ['=1+1', `'=1+1`],
    ['+81-90-1234-5678', `'+81-90-1234-5678`],
    ['-', `'-`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['＝HYPERLINK("https://x")', `'＝HYPERLINK("https://x")`],
    ['−1', `'−1`],
    ['\u{feff}=1', `'\u{feff}=1`],
    ['  =1', `'  =1`],
    ['\tx', `'\tx`],
    ['1-1', '1-1'],
    ['見学＋説明', '見学＋説明'],
  ])('writes %j as %j', (given, expected) => {
    expect(inertCell(given)).toBe(expected);
  });

  it('quotes only what has to be, and ends every line', () => {
    expect(writeCsv([['a', 'b,c', 'd"e', 'f\ng'], ['縁側']])).toBe(
      'a,"b,c","d""e","f\ng"\r\n縁側\r\n',
    );
  });
});

describe('the bytes of a file', () => {
  it('begin with a mark in UTF-8, and hold every character', () => {
    const bytes = encodeText('𠮷野家の髙橋😊', 'utf-8');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('𠮷野家の髙橋😊');
  });

  it('are those of Windows in Shift_JIS; what it lacks is written as its number', () => {
    const read = (text: string) =>
      new TextDecoder('shift_jis').decode(encodeText(text, 'shift_jis'));
    expect(read('髙橋・山﨑、①㈱〜 ｱ')).toBe('髙橋・山﨑、①㈱～ ｱ');
    expect(read('𠮷野家😊')).toBe('&#134071;野家&#128522;');
    expect(read('が'.normalize('NFD'))).toBe('が');
    expect(read('—¥')).toBe('―￥');
  });
});
