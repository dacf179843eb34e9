import { describe, expect, it } from 'vitest';
import { describeDifference, differenceOf } from '../../src/sources/sync/difference.ts';

const tell = (given: unknown, had: unknown) =>
  describeDifference(differenceOf('項目', given, had)).slice(1);

const paragraph = (text: string) => ({
  _type: 'block',
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', text, marks: [] }],
});

describe('the difference of a field', () => {
  it('shows the text that goes and the text that comes', () => {
    expect(tell('海辺の町', '海の町')).toEqual(['    − 海の町', '    ＋ 海辺の町']);
    expect(tell(12, undefined)).toEqual(['    ＋ 12']);
    expect(tell(undefined, true)).toEqual(['    − はい']);
  });

  it('shows the paragraphs that differ and no other', () => {
    const before = ['一', '二', '三'].map(paragraph);
    const after = ['一', '二つ', '三'].map(paragraph);
    expect(tell(after, before)).toEqual(['    − 二', '    ＋ 二つ']);
  });

  it('shows an item of a list on a line of its own', () => {
    const item = (value: number) => ({ _key: 'a', label: '参加者', value, unit: '人' });
    expect(tell([item(12), item(9)], [item(12)])).toEqual(['    ＋ 参加者 9 人']);
    expect(tell(['山', '山'], ['山'])).toEqual(['    ＋ 山']);
  });

  it('shows a long line from shortly before the place where it differs', () => {
    const [line] = tell(`${'あ'.repeat(300)}終わり`, `${'あ'.repeat(300)}以上`);
    expect(line).toBe(`    − …${'あ'.repeat(16)}以上`);
  });

  it('counts what would be too much to show', () => {
    const lines = tell(
      Array.from({ length: 9 }, (_, at) => `行${String(at)}`),
      [],
    );
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toBe('    ＋ ほか5行');
  });

  it('says that only the order differs', () => {
    expect(tell(['山', '海'], ['海', '山'])).toEqual(['    （順序か書式だけがちがいます）']);
  });
});
