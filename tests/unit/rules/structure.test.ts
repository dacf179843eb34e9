import { describe, expect, it } from 'vitest';
import { prose, strings } from '../../../src/model/strings.ts';
import {
  caseStudy,
  event,
  linked,
  municipality,
  page,
  paragraph,
  program,
  recruitment,
  ref,
  story,
  voice,
} from '../../fixtures/documents.ts';
import { brief, findings } from './findings.ts';

describe('strings', () => {
  it('joins the spans of a block, names the block, and passes over addresses', () => {
    const block = {
      ...paragraph(''),
      children: [
        { _type: 'span' as const, text: '8月1日', marks: ['a'] },
        { _type: 'span' as const, text: '(日)', marks: [] },
      ],
      markDefs: [{ _type: 'link' as const, _key: 'a', href: 'https://example.org/' }],
    };
    const found = strings(story({ body: [block] }));
    expect(found.at(-1)).toEqual({ path: ['body', 0], text: '8月1日(日)', quoted: false });
    expect(found.map(({ text }) => text)).not.toContain('https://example.org/');
  });

  it('knows what is quoted', () => {
    const document = story({
      sources: [{ title: 'これまでの10年間' }],
      body: [
        paragraph('引用です。', 'blockquote'),
        { _type: 'quote', text: '昨年の言葉', source: '資料' },
      ],
    });
    expect(prose(document).map(({ path }) => path[0])).not.toContain('body');
    expect(prose(voice({ manner: 'quotation' })).map(({ path }) => path[0])).not.toContain('body');
    expect(prose(document).map(({ path }) => path[0])).not.toContain('sources');
  });
});

describe('references', () => {
  it('finds a document that does not exist, at any depth', () => {
    const document = recruitment({
      program: ref('gone'),
      organizations: [{ organization: ref('lost'), role: 'organizer' }],
    });
    expect(brief('reference', document)).toEqual([
      'error program gone',
      'error organizations.0.organization lost',
    ]);
  });

  it('finds a document of another type', () => {
    const [finding] = findings('reference', recruitment({ program: ref('case-a') }));
    expect(finding?.message).toBe('「case-a」は事例です。ここにはプログラムを選んでください。');
  });

  it('follows links in a text', () => {
    const to = (id: string) =>
      linked('みなとラボ', { _type: 'internalLink', _key: 'k', reference: ref(id) });
    expect(brief('reference', story({ body: [to('program-a'), to('term-a')] }))).toEqual([]);
    expect(brief('reference', story({ body: [to('gone'), to('voice-a')] }))).toEqual([
      'error body.0 gone',
      'error body.1 voice-a',
    ]);
  });

  it('finds programs above themselves', () => {
    const a = program({ parent: ref('program-b') });
    const above = program({ _id: 'program-b', slug: { _type: 'slug', current: 'b' } });
    expect(brief('reference', a, [above])).toEqual([]);
    expect(brief('reference', a, [{ ...above, parent: ref('program-a') }])).toEqual([
      'error parent program-b',
    ]);
  });
});

describe('slugs', () => {
  const other = caseStudy({ _id: 'case-b' });

  it('are one to a type', () => {
    expect(brief('slugs', caseStudy(), [other])).toEqual(['error slug kiosk']);
    expect(brief('slugs', story({ slug: { _type: 'slug', current: 'kiosk' } }))).toEqual([]);
  });

  it('do not come back as old addresses', () => {
    const moved = caseStudy({
      slug: { _type: 'slug', current: 'shop' },
      previousSlugs: ['kiosk', 'shop', 'old'],
    });
    expect(brief('slugs', moved, [other])).toEqual([
      'error previousSlugs.0 kiosk',
      'error previousSlugs.1 shop',
    ]);
  });

  it('leave to the site what is its own', () => {
    expect(brief('slugs', story({ slug: { _type: 'slug', current: 'by' } }))).toHaveLength(1);
    expect(brief('slugs', page({ slug: { _type: 'slug', current: 'cases' } }))).toHaveLength(1);
    expect(brief('slugs', story({ slug: { _type: 'slug', current: 'cases' } }))).toEqual([]);
  });

  it('are the code for a municipality', () => {
    expect(brief('slugs', municipality(), [municipality({ _id: 'twin' })])).toEqual([
      'error code 202151',
    ]);
  });
});

describe('dates', () => {
  it('stand in order in a notice', () => {
    const document = recruitment({
      opensAt: '2022-08-01',
      period: { from: '2022-07-20', to: '2022-07-01' },
      sessions: [
        {
          title: '研修',
          startsAt: '2022-07-30T17:00+09:00',
          endsAt: '2022-07-30T11:00+09:00',
          formats: ['online'],
        },
      ],
    });
    expect(brief('dates', document)).toEqual([
      'error closesAt 2022-07-10',
      'error period.to 2022-07-01',
      'error sessions.0.endsAt 2022-07-30T11:00+09:00',
    ]);
  });

  it('may be of one day', () => {
    expect(brief('dates', recruitment({ opensAt: '2022-07-10' }))).toEqual([]);
    expect(brief('dates', event({ closesAt: '2022-06-17' }))).toEqual([]);
  });

  it('close an event before it starts', () => {
    expect(brief('dates', event({ closesAt: '2022-06-18' }))).toEqual([
      'warning closesAt 2022-06-18',
    ]);
  });

  it('are compared as far as they are known', () => {
    expect(brief('dates', caseStudy({ period: { from: '2021-07', to: '2021' } }))).toEqual([]);
    expect(brief('dates', caseStudy({ period: { from: '2021-07', to: '2020' } }))).toEqual([
      'error period.to 2020',
    ]);
  });

  it('are not of tomorrow', () => {
    expect(brief('dates', story({ publishedOn: '2022-06-17' }))).toEqual([
      'error updatedOn 2022-06-10',
      'warning publishedOn 2022-06-17',
    ]);
  });

  it('name a term that the program has', () => {
    expect(brief('terms', recruitment({ term: 4 }))).toEqual(['error term 4']);
    expect(brief('terms', caseStudy({ term: 3 }))).toEqual([]);
    const term = { number: 1, name: '第一期', fiscalYear: 2020 };
    expect(brief('terms', program({ terms: [term, term] }))).toEqual(['error terms.1.number 1']);
  });
});
