import { describe, expect, it } from 'vitest';
import { startOf } from '../../../src/lib/jst.ts';
import type { Recruitment } from '../../../src/model/documents/index.ts';
import {
  caseStudy,
  event,
  organization,
  paragraph,
  program,
  recruitment,
  ref,
  site,
  story,
} from '../../fixtures/documents.ts';
import { brief, findings } from './findings.ts';

/** The dates of the notice of 塩尻CxO Lab 第三期, as they stand in the source (S3). */
const shiojiri: Partial<Recruitment> = {
  closesAt: '2022-07-30',
  period: { from: '2022-07-20', to: '2023-01-31' },
  sessions: [
    {
      title: 'オリエンテーション',
      startsAt: '2022-07-20T20:30+09:00',
      endsAt: '2022-07-20T21:30+09:00',
      formats: ['online'],
    },
    { title: '現地フィールドワーク', startsAt: '2022-10-01', endsAt: '2022-10-02', formats: [] },
  ],
};

describe('I1: typed weekdays', () => {
  it('are compared with the year of the notice', () => {
    const document = recruitment({
      ...shiojiri,
      body: [
        paragraph('8月1日(日)~9月4日(日) チーム毎にオンライン会議を重ねながら仕様書作成'),
        paragraph('7月20日(水)、7/30（土）、8月24日(水曜)、1月31日(火)'),
      ],
    });
    const [finding, ...rest] = findings('I1', document);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', path: ['body', 0], found: '8月1日(日)' });
    expect(finding?.message).toContain('2022年8月1日（月）です');
  });

  it('are compared with the year of an event and with the year of a sentence', () => {
    expect(brief('I1', event({ subtitle: '6/17(金)の会' }))).toEqual([]);
    expect(brief('I1', event({ subtitle: '6/17(木)の会' }))).toEqual(['warning subtitle 6/17(木)']);
    const told = story({ body: [paragraph('2021年の夏、8月1日(日)に集まりました。8月2日(日)')] });
    expect(brief('I1', told)).toEqual([]);
    expect(brief('I1', story({ body: [paragraph('２０２２年８月１日（日）')] }))).toHaveLength(1);
    expect(findings('I1', story({ body: [paragraph('2022年2月30日(水)')] }))[0]?.message).toContain(
      '暦にありません',
    );
  });

  it('are not needed in a title', () => {
    const [finding] = findings('I1', recruitment({ ...shiojiri, title: '7/30(土)まで募集!' }));
    expect(finding).toMatchObject({ path: ['title'], found: '7/30(土)' });
    expect(finding?.message).toContain('書かなくて大丈夫');
  });
});

describe('I2: the deadline and the start', () => {
  it('are named when the deadline comes later', () => {
    const found = findings('I2', recruitment(shiojiri));
    expect(found).toHaveLength(2);
    expect(found[0]?.message).toContain('2022年7月30日（土）');
    expect(found[0]?.message).toContain('オリエンテーション');
    expect(found[0]?.message).toContain('2022年7月20日（水）20:30');
    expect(found[1]?.message).toContain('実施期間の開始日（2022年7月20日（水））');
  });

  it('may cross when joining later is possible', () => {
    expect(findings('I2', recruitment({ ...shiojiri, joinMidway: true }))).toEqual([]);
  });

  it('touch at the same moment, and not the day before', () => {
    const at = (closesAt: string) => findings('I2', recruitment({ ...shiojiri, closesAt })).length;
    expect(at('2022-07-19')).toBe(0);
    expect(at('2022-07-20')).toBe(2);
    expect(at('2022-07-20T00:00+09:00')).toBe(1);
  });
});

describe('I3: the end of the period, and extensions', () => {
  it('wants a session in the last 30 days', () => {
    expect(brief('I3', recruitment(shiojiri))).toEqual(['warning sessions']);
    const last = { title: '最終発表', startsAt: '2023-01-02', formats: [] };
    const sessions = [...(shiojiri.sessions ?? []), last];
    expect(brief('I3', recruitment({ ...shiojiri, sessions }))).toEqual([]);
    const early = sessions.with(-1, { ...last, startsAt: '2023-01-01' });
    expect(brief('I3', recruitment({ ...shiojiri, sessions: early }))).toHaveLength(1);
  });

  it('wants a history that leads to the deadline', () => {
    const extension = { from: '2022-07-01', to: '2022-07-10', announcedOn: '2022-06-15' };
    expect(brief('I3', recruitment({ extensions: [extension] }))).toEqual([]);
    expect(brief('I3', recruitment({ extensions: [{ ...extension, to: '2022-06-30' }] }))).toEqual([
      'error extensions.0.to 2022-06-30',
      'error extensions.0.to 2022-06-30',
    ]);
  });
});

describe('I4: the checklist', () => {
  it('asks for what the notice of S3 does not say', () => {
    const {
      capacity: _capacity,
      selection: _selection,
      contact: _contact,
      venue: _venue,
      cancellation: _cancellation,
      travelCost: _travelCost,
      privacy: _privacy,
      paymentTiming: _paymentTiming,
      ...rest
    } = recruitment(shiojiri);
    const bare = { ...rest, contract: 'membership' as const };
    expect(brief('I4', bare)).toEqual([
      'error travelCost',
      'error capacity',
      'error selection',
      'error cancellation',
      'error contact',
      'error privacy',
      'error venue',
      'error paymentTiming',
    ]);
    const missing = [{ fact: 'capacity' as const, status: 'undisclosed' as const }];
    expect(brief('I4', { ...bare, missing })).not.toContain('error capacity');
  });

  it('refuses a fact that is there and declared missing', () => {
    const missing = [{ fact: 'capacity' as const, status: 'toBeAgreed' as const }];
    expect(brief('I4', recruitment({ missing }))).toEqual(['error missing.0 capacity']);
  });

  it('wants the source in which nothing was found', () => {
    const missing = [{ fact: 'skills' as const, status: 'notInSource' as const }];
    expect(brief('I4', recruitment({ missing }))).toEqual(['error missing.0.status notInSource']);
    const sources = [{ title: '募集要項', publisher: '塩尻市' }];
    expect(brief('I4', recruitment({ missing, sources }))).toEqual([]);
  });

  it('wants the address of whoever orders the work', () => {
    const document = recruitment({
      contract: 'service',
      duties: '調査',
      workplace: '自宅',
      reward: '5万円',
    });
    expect(brief('I4', document)).toEqual([]);
    const { municipality: _, ...nowhere } = organization();
    expect(brief('I4', document, [nowhere])).toEqual(['error organizations']);
  });
});

describe('I11: rolling notices', () => {
  const { closesAt: _, ...open } = recruitment();
  const rolling = { ...open, rolling: true, confirmedOn: '2022-03-18' };

  it('need a day of confirmation that is not over', () => {
    expect(brief('I11', rolling)).toEqual([]);
    expect(brief('I11', rolling, [], startOf('2022-06-16T23:59:59+09:00'))).toEqual([]);
    expect(brief('I11', rolling, [], startOf('2022-06-17'))).toEqual([
      'warning confirmedOn 2022-03-18',
    ]);
    expect(brief('I11', { ...open, rolling: true })).toEqual(['error confirmedOn']);
    expect(brief('I11', { ...rolling, confirmedOn: '2022-06-17' })).toEqual([
      'error confirmedOn 2022-06-17',
    ]);
  });

  it('have no deadline, and all others have one', () => {
    expect(brief('I11', { ...rolling, closesAt: '2022-07-10' })).toEqual(['error rolling true']);
    expect(brief('I11', open)).toEqual(['error closesAt']);
    const missing = [{ fact: 'closesAt' as const, status: 'undisclosed' as const }];
    expect(brief('I11', { ...open, missing })).toEqual([]);
  });
});

describe('application', () => {
  it('names who receives the data, and where else to apply', () => {
    const { recipients: _, ...nobody } = recruitment();
    expect(brief('application', nobody)).toEqual(['error recipients']);
    expect(brief('application', event({ application: 'elsewhere' }))).toEqual(['error applyUrl']);
  });

  it('takes no data for a real organisation on a demonstration', () => {
    const demonstration = site({ demonstration: true });
    expect(brief('application', recruitment(), [demonstration])).toEqual([
      'error application here',
    ]);
    const fictional = organization({ sample: true });
    expect(brief('application', recruitment(), [demonstration, fictional])).toEqual([]);
    expect(brief('application', recruitment({ application: 'closed' }), [demonstration])).toEqual(
      [],
    );
    const second = organization({ _id: 'real', title: '別の会' });
    const organizations = [{ organization: ref('real'), role: 'organizer' as const }];
    expect(
      brief('application', recruitment({ organizations }), [demonstration, fictional, second]),
    ).toEqual(['error application here']);
  });

  it('asks questions that can be told apart', () => {
    const question = { label: '動機', kind: 'long' as const, required: true };
    const questions = [
      { ...question, name: 'why' },
      { ...question, name: 'why' },
      { ...question, name: '動機' },
      { ...question, name: 'choice', kind: 'oneOf' as const },
    ];
    expect(brief('application', recruitment({ questions }))).toEqual([
      'error questions.1.name why',
      'error questions.2.name 動機',
      'error questions.3.options',
    ]);
  });
});

it('a sample says so in its title', () => {
  expect(brief('sample', program({ sample: true }))).toEqual(['warning title みなとラボ']);
  expect(brief('sample', program({ sample: true, title: '【見本】みなとラボ' }))).toEqual([]);
});

it('a case is told in every chapter, or says which is missing', () => {
  const { setbacks: _, team: __, ...rest } = caseStudy();
  expect(brief('completeness', rest)).toEqual(['warning team', 'warning setbacks']);
  const members = [{ who: '担当', did: '棚を見直しました。' }];
  const missing = [{ fact: 'setbacks' as const, status: 'undisclosed' as const }];
  expect(brief('completeness', { ...rest, members, missing })).toEqual([]);
});
