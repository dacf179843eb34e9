import { describe, expect, it } from 'vitest';
import { startOf } from '../../src/lib/jst.ts';
import type { Document } from '../../src/model/documents/index.ts';
import { groupAbsences } from '../../src/model/facts/absence-groups.ts';
import { buildGraph } from '../../src/site/graph.ts';
import {
  casesByYear,
  chaptersOf,
  neighbours,
  relatedCases,
} from '../../src/site/questions/cases.ts';
import { figuresAbout, metricsOf, progress } from '../../src/site/questions/figures.ts';
import { sectionsOf } from '../../src/site/questions/program-sections.ts';
import { lessonsByKind, programView, voicesBySpeaker } from '../../src/site/questions/programs.ts';
import { compare, sourceShared } from '../../src/components/parts/figure-words.ts';
import {
  caseStudy,
  course,
  event,
  metric,
  NOW,
  paragraph,
  program,
  recruitment,
  ref,
  site,
  story,
  theme,
  voice,
} from '../fixtures/documents.ts';

const graphOf = (...documents: readonly Document[]) =>
  buildGraph([site(), theme(), theme({ _id: 'theme-b' }), ...documents], NOW);
const ids = (documents: readonly { readonly _id: string }[]) => documents.map(({ _id }) => _id);

describe('figures about a document', () => {
  const gross = metric({ _id: 'metric-gross', counting: 'gross', value: 2764, unit: '延人' });
  const unique = metric({ _id: 'metric-unique', pairedWith: ref('metric-gross') });
  const target = metric({ _id: 'metric-target', kind: 'target', value: 120, unit: '組' });
  const actual = metric({ _id: 'metric-x', value: 84, unit: '組', target: ref('metric-target') });
  const lone = metric({ _id: 'metric-aim', kind: 'target', value: 300 });

  it('puts gross before unique, actual before target, and lone targets last', () => {
    const graph = graphOf(program(), lone, target, actual, unique, gross);
    const groups = figuresAbout(graph, 'program-a');
    expect(groups.map(({ kind }) => kind)).toEqual(['pair', 'goal', 'single']);
    expect(groups.map((group) => ids(metricsOf(group)))).toEqual([
      ['metric-gross', 'metric-unique'],
      ['metric-x', 'metric-target'],
      ['metric-aim'],
    ]);
  });

  it('shows the other way of counting even where only one names the document', () => {
    const elsewhere = metric({ ...gross, about: [ref('case-a')] });
    const graph = graphOf(program(), caseStudy(), elsewhere, unique);
    expect(figuresAbout(graph, 'program-a').map((group) => ids(metricsOf(group)))).toEqual([
      ['metric-gross', 'metric-unique'],
    ]);
  });

  it('says what came of a target in words', () => {
    expect(progress(actual, target)).toEqual({ reached: false, gap: 36 });
    expect(compare(actual, target)).toBe(
      '目標の120組に対して、実績は84組です。36組足りませんでした。',
    );
    expect(compare({ ...actual, value: 120 }, target)).toBe(
      '目標の120組に対して、実績は120組です。目標に届きました。',
    );
    expect(progress({ ...actual, unit: '人' }, target)).toBeUndefined();
    expect(compare({ ...actual, unit: '人' }, target)).toBe('目標は120組、実績は84人です。');
  });

  it('gives a source once only where it is one', () => {
    expect(sourceShared([gross, unique])?.title).toBe('成果報告');
    expect(sourceShared([gross, metric({ source: { title: '別の資料' } })])).toBeUndefined();
    expect(sourceShared([])).toBeUndefined();
  });
});

describe('cases', () => {
  const a13 = caseStudy({ _id: 'case-13', order: 13, label: '13', fiscalYear: 2021 });
  const a15 = caseStudy({ _id: 'case-15', order: 15, label: '15', fiscalYear: 2021 });
  const a12 = caseStudy({ _id: 'case-12', order: 12, label: '12', fiscalYear: 2020 });

  it('go on over a gap in the numbers of the source', () => {
    const graph = graphOf(program(), a12, a13, a15);
    expect(neighbours(graph, a13).after?._id).toBe('case-15');
    expect(neighbours(graph, a13).before?._id).toBe('case-12');
    expect(neighbours(graph, a12)).not.toHaveProperty('before');
    expect(neighbours(graph, a15)).not.toHaveProperty('after');
  });

  it('lead to the same program first, then to the same theme, and to nothing else', () => {
    const far = program({ _id: 'program-b' });
    const themed = caseStudy({
      _id: 'case-themed',
      program: ref('program-b'),
      publishedOn: '2022-06-15',
    });
    const stranger = caseStudy({
      _id: 'case-stranger',
      program: ref('program-b'),
      themes: [ref('theme-b')],
      publishedOn: '2022-06-16',
    });
    const graph = graphOf(program(), far, a13, a15, themed, stranger);
    expect(ids(relatedCases(graph, a13, 5))).toEqual(['case-15', 'case-themed']);
    expect(ids(relatedCases(graph, a13, 1))).toEqual(['case-15']);
  });

  it('do not lead from a real case to a fictional one', () => {
    const fictional = caseStudy({ _id: 'case-fiction', sample: true });
    const graph = graphOf(program(), a13, fictional);
    expect(relatedCases(graph, a13, 3)).toEqual([]);
    expect(ids(relatedCases(graph, fictional, 3))).toEqual(['case-13']);
  });

  it('stand by year, newest first, with each source once', () => {
    const article = { title: '募集記事', url: 'https://example.org/2021' };
    const report = { title: '報告' };
    const groups = casesByYear([
      a12,
      { ...a13, sources: [report, article] },
      { ...a15, sources: [article] },
      caseStudy({ _id: 'case-undated' }),
    ]);
    expect(groups.map(({ fiscalYear, cases }) => [fiscalYear, cases.length])).toEqual([
      [2021, 2],
      [2020, 1],
      [undefined, 1],
    ]);
    expect(groups[0]?.sources).toEqual([article]);
  });

  it('count roles alone as a chapter', () => {
    const bare = { challenge: [], approach: [], costs: [], results: [], setbacks: [] };
    const study = caseStudy({ ...bare, team: [], conditions: [] });
    expect(chaptersOf(study)).toEqual([]);
    expect(chaptersOf({ ...study, members: [{ who: '学生', did: '聞いた' }] })).toEqual(['team']);
    expect(chaptersOf(caseStudy())).toHaveLength(7);
  });

  it('say the same reason once', () => {
    expect(
      groupAbsences([
        { fact: 'costs', status: 'notInSource' },
        { fact: 'results', status: 'notInSource', reason: '合計だけです' },
        { fact: 'setbacks', status: 'notInSource' },
      ]),
    ).toEqual([
      { facts: ['費用', 'つまずき'], status: '公表資料に記載なし' },
      { facts: ['成果'], status: '公表資料に記載なし', reason: '合計だけです' },
    ]);
    expect(groupAbsences(undefined)).toEqual([]);
  });
});

describe('a program', () => {
  const bare = program({ terms: [] });

  it('shows only the sections that have something to say', () => {
    const graph = graphOf(bare);
    expect(sectionsOf(programView(graph, bare))).toEqual(['organizations']);
    const told = program({ news: [], mission: [{ label: '目的', text: '文', manner: 'summary' }] });
    expect(sectionsOf(programView(graphOf(told), told))).toEqual([
      'mission',
      'terms',
      'organizations',
    ]);
  });

  it('shows the announced number of cases even where none is listed', () => {
    const announced = program({ ...bare, announcedCases: { count: 15, gapReason: '一覧がない' } });
    expect(sectionsOf(programView(graphOf(announced), announced))).toContain('cases');
  });

  it('parts notices and events at the moment of the build', () => {
    const past = recruitment({
      _id: 'recruitment-past',
      opensAt: '2021-06-01',
      closesAt: '2021-07-01',
    });
    const over = event({ _id: 'event-over', startsAt: '2022-06-15', endsAt: '2022-06-15' });
    const view = programView(graphOf(program(), recruitment(), past, event(), over), program());
    expect(view.notices.current.map(({ document }) => document._id)).toEqual(['recruitment-a']);
    expect(view.notices.past.map(({ document }) => document._id)).toEqual(['recruitment-past']);
    expect(ids(view.events.coming)).toEqual(['event-a']);
    expect(ids(view.events.past)).toEqual(['event-over']);
  });

  it('knows what is above and below it', () => {
    const child = program({ _id: 'program-child', parent: ref('program-a') });
    const own = caseStudy({ program: ref('program-child') });
    const graph = graphOf(program(), child, own);
    const layers = programView(graph, child).layers;
    expect(layers?.root._id).toBe('program-a');
    expect(layers?.below.map((one) => [one.program._id, one.cases])).toEqual([
      ['program-child', 1],
    ]);
    expect(programView(graph, program()).layers).toEqual(layers);
    expect(programView(graphOf(bare), bare).layers).toBeUndefined();
  });

  it('is related in both directions, and never to fiction where it is real', () => {
    const naming = program({ _id: 'program-naming', related: [ref('program-a')] });
    const graph = graphOf(
      program(),
      naming,
      story({ programs: [ref('program-a')] }),
      course({ program: ref('program-a') }),
      story({ _id: 'story-fiction', sample: true, programs: [ref('program-a')] }),
    );
    expect(ids(programView(graph, program()).related)).toEqual([
      'program-naming',
      'course-a',
      'story-a',
    ]);
  });

  it('has ended once its published end has passed', () => {
    const ended = program({ endedOn: '2022-05' });
    expect(programView(graphOf(ended), ended).status).toBe('ended');
    const before = buildGraph([site(), ended], startOf('2022-05-31T23:59+09:00'));
    expect(programView(before, ended).status).toBe('running');
  });

  it('groups voices and lessons in a fixed order', () => {
    const groups = voicesBySpeaker([
      voice({ _id: 'voice-1', speaker: 'member' }),
      voice({ _id: 'voice-2', speaker: 'government', body: [paragraph('町の声')] }),
    ]);
    expect(groups.map(({ speaker }) => speaker)).toEqual(['government', 'member']);
    const lessons = lessonsByKind([
      { kind: 'next', text: '次' },
      { kind: 'point', text: '点', conclusion: '結果' },
    ]);
    expect(lessons.map(({ kind }) => kind)).toEqual(['point', 'next']);
  });
});
