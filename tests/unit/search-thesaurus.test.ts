import { describe, expect, test } from 'vitest';
import { thesaurusOf } from '../../src/search/index/thesaurus.ts';
import { readSynonymGroups } from '../../src/integrations/synonym-groups.ts';

const group = (...words: string[]) => ({ asked: words, answers: words });
const thesaurus = (text: string, ...groups: ReturnType<typeof group>[]) =>
  thesaurusOf(groups, [text]);

describe('the thesaurus', () => {
  test('leads from a word that no page holds to those that pages hold', () => {
    expect(thesaurus('参加の費用と経費', group('コスト', '費用', '経費', '失費'))).toMatchObject({
      コスト: ['費用', '経費'],
      失費: ['費用', '経費'],
    });
  });

  test('knows a word that pages hold as long as it is rare', () => {
    const groups = [group('経費', '費用')];
    const page = '経費と費用';
    expect(thesaurusOf(groups, [page, page, '費用'])).toHaveProperty('経費', ['費用']);
    expect(thesaurusOf(groups, [page, page, page])).toEqual({});
  });

  test('knows a word in every width and case', () => {
    expect(thesaurus('ＰＤＦの書類', group('Pdf', 'ポータブルドキュメント'))).toEqual({
      ポータブルドキュメント: ['pdf'],
    });
  });

  test.each([
    ['レスポンス', 'レス', 'ストレスのない暮らし'],
    ['能力', '力', '力を合わせる'],
    ['従姉妹', 'いとこ', 'よいところ'],
    ['人工知能', 'ai', 'plain text'],
  ])('does not take %s for %s in 「%s」', (asked, part, text) => {
    expect(thesaurus(text, group(asked, part))).toEqual({});
  });

  test('leaves out what nobody can ask for', () => {
    expect(thesaurus('安全な警備', group('security police', 'guard', '警備', '警'))).toEqual({});
  });

  test('unites what several groups know, without the names of an object', () => {
    const found = thesaurus('起業する人、開店の日', group('開業', '起業'), group('開業', '開店'));
    expect(found['開業']).toEqual(['起業', '開店']);
    expect(Object.hasOwn(found, 'constructor')).toBe(false);
  });
});

test('the dictionary and our own list know words of the same meaning', async () => {
  const groups = await readSynonymGroups();
  const found = thesaurusOf(groups, ['カフェの費用を補助する。造り酒屋ではなく酒蔵']);
  expect(found['コスト']).toContain('費用');
  expect(found['蔵元']).toContain('酒蔵');
});
