import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/documents/index.ts';
import { buildGraph } from '../../src/site/graph.ts';
import {
  countEntries,
  entriesOfTheme,
  groupEntries,
  splitSamples,
} from '../../src/site/questions/entries.ts';
import { appearancesOf, involvementsOf } from '../../src/site/questions/involvements.ts';
import {
  codesInUse,
  countAt,
  entriesIn,
  municipalitiesIn,
  prefectureCounts,
} from '../../src/site/questions/places.ts';
import {
  caseStudy,
  course,
  event,
  municipality,
  NOW,
  organization,
  paragraph,
  person,
  program,
  recruitment,
  ref,
  site,
  theme,
} from '../fixtures/documents.ts';

const graphOf = (...documents: Document[]) => buildGraph([site(), ...documents], NOW);
const ids = (documents: readonly Document[]) => documents.map(({ _id }) => _id);

describe('codesInUse', () => {
  it('names every place of a document, those with a text, and their prefectures, by code', () => {
    const graph = graphOf(
      organization({ municipality: '202151' }),
      program({ municipalities: ['340006'] }),
      recruitment({ municipalities: ['331007'] }),
      municipality({ _id: 'municipality-131113', code: '131113' }),
    );
    expect(codesInUse(graph)).toEqual([
      '130001',
      '131113',
      '200000',
      '202151',
      '330001',
      '331007',
      '340006',
    ]);
  });

  it('has no page for a case whose municipality is not published', () => {
    const hidden = caseStudy({ municipalityUndisclosed: true, placeNote: '岐阜県内' });
    expect(codesInUse(graphOf(hidden))).toEqual([]);
  });
});

describe('entriesIn', () => {
  const graph = graphOf(
    organization({ municipality: '202151' }),
    program({ municipalities: ['200000'] }),
    caseStudy({ municipalities: ['202151', '202029'] }),
    event({ municipalities: ['131113'] }),
  );

  it('shows at a municipality only what names the municipality', () => {
    expect(ids(entriesIn(graph, '202151'))).toEqual(['case-a', 'organization-a']);
  });

  it('shows at a prefecture also what is in its municipalities, once', () => {
    expect(ids(entriesIn(graph, '200000'))).toEqual(['program-a', 'case-a', 'organization-a']);
    expect(countAt(graph, '200000')).toEqual({ code: '200000', real: 3, samples: 0 });
  });

  it('lists the municipalities of a prefecture', () => {
    expect(municipalitiesIn(graph, '200000')).toEqual(['202029', '202151']);
  });
});

describe('samples', () => {
  const graph = graphOf(
    program({ municipalities: ['202151'] }),
    caseStudy({ sample: true, municipalities: ['202151'] }),
  );

  it('are counted apart from what is real', () => {
    expect(prefectureCounts(graph)).toEqual([{ code: '200000', real: 1, samples: 1 }]);
  });

  it('are listed apart from what is real', () => {
    const { real, samples } = splitSamples(entriesIn(graph, '202151'));
    expect([ids(real), ids(samples)]).toEqual([['program-a'], ['case-a']]);
    expect(countEntries([])).toEqual({ real: 0, samples: 0 });
  });
});

describe('groupEntries', () => {
  it('leaves out empty types and puts notices first, open ones before closed ones', () => {
    const graph = graphOf(program());
    const groups = groupEntries(graph, [
      program(),
      recruitment({ _id: 'recruitment-closed', closesAt: '2022-06-02' }),
      recruitment({ _id: 'recruitment-open' }),
    ]);
    expect(groups.map(({ type, entries }) => [type, ids(entries)])).toEqual([
      ['recruitment', ['recruitment-open', 'recruitment-closed']],
      ['program', ['program-a']],
    ]);
  });

  it('puts the next event first and past ones last, the latest of them first', () => {
    const at = (_id: string, day: string) =>
      event({ _id, startsAt: `${day}T20:00+09:00`, endsAt: `${day}T21:00+09:00` });
    const [group] = groupEntries(graphOf(), [
      at('old', '2022-05-01'),
      at('later', '2022-08-01'),
      at('recent', '2022-06-10'),
      at('next', '2022-07-01'),
    ]);
    expect(ids(group?.entries ?? [])).toEqual(['next', 'later', 'recent', 'old']);
  });

  it('puts the newest cases first and those without a year last', () => {
    const [group] = groupEntries(graphOf(), [
      caseStudy({ _id: 'undated' }),
      caseStudy({ _id: 'second', fiscalYear: 2021, order: 2 }),
      caseStudy({ _id: 'first', fiscalYear: 2021, order: 1 }),
      caseStudy({ _id: 'new', fiscalYear: 2022, order: 9 }),
    ]);
    expect(ids(group?.entries ?? [])).toEqual(['new', 'first', 'second', 'undated']);
  });
});

describe('entriesOfTheme', () => {
  it('takes what bears the theme, not what only links to it', () => {
    const link = { _key: 'a', _type: 'internalLink' as const, reference: ref('theme-b') };
    const graph = graphOf(
      theme({ _id: 'theme-b' }),
      course({ themes: [ref('theme-b')] }),
      program({ body: [{ ...paragraph('文'), markDefs: [link] }] }),
    );
    expect(ids(entriesOfTheme(graph, 'theme-b'))).toEqual(['course-a']);
  });
});

describe('involvementsOf', () => {
  it('says in which roles a body takes part, all roles of one entry together', () => {
    const graph = graphOf(
      organization(),
      program({
        organizations: [
          { organization: ref('organization-a'), role: 'organizer' },
          { organization: ref('organization-a'), role: 'host', note: '見学' },
          { organization: ref('organization-b'), role: 'partner' },
        ],
      }),
      course({ provider: ref('organization-b'), publisher: ref('organization-a') }),
      recruitment({ organizations: [], recipients: [ref('organization-a')] }),
    );
    const groups = involvementsOf(graph, organization());
    expect(groups.map(({ type, rows }) => [type, rows.map(({ note }) => note)])).toEqual([
      ['program', ['主催、受け入れ（見学）']],
      ['course', ['掲載・発行']],
    ]);
  });
});

describe('appearancesOf', () => {
  it('leads from a person to events, their notices and cases, and to nothing else', () => {
    const graph = graphOf(
      person(),
      recruitment(),
      event({
        recruitment: ref('recruitment-a'),
        speakers: [{ person: ref('person-a'), role: '進行' }],
      }),
      event({ _id: 'event-b', speakers: [{ role: '進行' }] }),
      caseStudy({
        members: [{ who: '調整役', person: ref('person-a'), did: '話を聞いた' }],
      }),
    );
    expect(appearancesOf(graph, person()).map(({ type, rows }) => [type, rows])).toEqual([
      ['recruitment', [{ entry: recruitment(), note: '「説明会」に登壇' }]],
      ['event', [{ entry: graph.get('event', 'event-a'), note: '進行' }]],
      ['case', [{ entry: graph.get('case', 'case-a'), note: '話を聞いた' }]],
    ]);
  });
});
