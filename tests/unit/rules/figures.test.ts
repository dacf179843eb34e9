import { describe, expect, it } from 'vitest';
import { caseStudy, metric, program, ref, story, voice } from '../../fixtures/documents.ts';
import { brief, findings } from './findings.ts';

/** 実人員415人 and 2,764延人 (S1). */
const gross = metric({
  _id: 'metric-b',
  value: 2764,
  unit: '延人',
  counting: 'gross',
  pairedWith: ref('metric-a'),
});
const unique = metric({ pairedWith: ref('metric-b') });

describe('I7: metrics', () => {
  it('that claim to be one measurement have one value', () => {
    const other = metric({ _id: 'metric-c', value: 50 });
    expect(brief('I7', metric(), [other])).toEqual(['warning scope セッションの参加者']);
    expect(brief('I7', metric(), [{ ...other, scope: '登録メンバー' }])).toEqual([]);
    expect(brief('I7', metric(), [{ ...other, asOf: '2021-03' }])).toEqual([]);
    expect(brief('I7', metric(), [{ ...other, kind: 'target', due: '2023' }])).toEqual([]);
  });

  it('that are targets say until when, and that are results are past', () => {
    expect(brief('I7', metric({ kind: 'target', value: 45 }))).toEqual(['warning due']);
    expect(brief('I7', metric({ kind: 'target', value: 45, due: '2023' }))).toEqual([]);
    expect(brief('I7', metric({ asOf: '2022-07' }))).toEqual(['warning asOf 2022-07']);
    expect(brief('I7', metric({ asOf: '2022' }))).toEqual([]);
  });

  it('that are a pair fit each other', () => {
    expect(brief('I7', unique, [gross])).toEqual([]);
    expect(brief('I7', gross, [unique])).toEqual([]);
    expect(brief('I7', { ...unique, value: 2765 }, [gross])).toEqual(['error value 2765']);
    const { pairedWith: _, ...single } = gross;
    expect(brief('I7', unique, [single])).toEqual(['warning pairedWith metric-b']);
    expect(brief('I7', unique, [{ ...gross, unit: '回' }])).toEqual([
      'warning pairedWith metric-b',
    ]);
    expect(brief('I7', unique, [{ ...gross, counting: 'unique' }])).toHaveLength(1);
  });
});

it('I10: 100% is 100% of something', () => {
  const online = metric({ title: 'オンライン活用率', value: 100, unit: '%', scope: '全体' });
  expect(brief('I10', online)).toEqual(['warning scope 全体']);
  expect(brief('I10', { ...online, scope: 'セッションのみ' })).toEqual([]);
  expect(brief('I10', { ...online, value: 97 })).toEqual([]);
  const definition = 'ツールはすべてZOOM';
  expect(brief('I10', metric({ definition, scope: '全体' }))).toHaveLength(1);
});

describe('I8: announced and listed cases', () => {
  const labels = [...Array.from({ length: 13 }, (_, index) => index + 1), 15];
  const cases = labels.map((label) =>
    caseStudy({ _id: `case-${label}`, label: String(label), program: ref('program-s1') }),
  );
  const houkago = (announcedCases: { count: number; gapReason?: string }) =>
    program({ _id: 'program-s1', announcedCases });

  it('are counted, and their gaps named', () => {
    const found = findings('I8', houkago({ count: 15 }), cases);
    expect(found.map(({ found: what }) => what)).toEqual(['15', '14']);
    expect(found[0]?.message).toContain('15件ですが、載っている事例は14件');
  });

  it('may differ for a reason', () => {
    const explained = houkago({ count: 15, gapReason: '資料に14番の記載がありません。' });
    expect(brief('I8', explained, cases)).toEqual([]);
    expect(brief('I8', program({ announcedCases: { count: 1 } }))).toEqual([]);
  });
});

it('I12: sources can be followed', () => {
  const url = 'http://www.machikyari.net';
  const sources = [{ title: 'まちのキャリア支援室', url }, { title: '成果報告' }];
  expect(brief('I12', story({ sources }))).toEqual([
    `warning sources.0.url ${url}`,
    'warning sources.1 成果報告',
  ]);
  const archivedUrl = 'https://web.archive.org/web/2022/http://www.machikyari.net';
  expect(brief('I12', story({ sources: [{ title: '支援室', url, archivedUrl }] }))).toEqual([]);
  expect(brief('I12', voice({ source: { title: '記事' } }))).toEqual(['warning source 記事']);
});
