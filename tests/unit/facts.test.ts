import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, endOf, startOf, weekday } from '../../src/lib/jst.ts';
import { fiscalYearOf, fiscalYearSpan, showFiscalYear } from '../../src/lib/japanese-date.ts';
import { checklist } from '../../src/model/facts/checklist.ts';
import type { CheckItem } from '../../src/model/facts/checklist.ts';
import { completeness } from '../../src/model/facts/completeness.ts';
import { totalCost } from '../../src/model/facts/cost.ts';
import { eventState, nextEventChange } from '../../src/model/facts/event-state.ts';
import { sessionHours, splitSessions } from '../../src/model/facts/hours.ts';
import { showRecruitmentState } from '../../src/model/facts/labels.ts';
import { programState } from '../../src/model/facts/program-state.ts';
import {
  nextStateChange,
  recruitmentState,
  takesApplications,
} from '../../src/model/facts/recruitment-state.ts';
import type {
  RecruitmentDates,
  RecruitmentStateKind,
} from '../../src/model/facts/recruitment-state.ts';
import { caseStudy, context, metric, paragraph, recruitment, ref } from '../fixtures/documents.ts';

const SECOND = 1000;
const at = (time: string) => startOf(`${time}+09:00`);

describe('recruitmentState', () => {
  /** 塩尻CxO Lab 第三期 (domain A.2). */
  const notice = { opensAt: '2022-06-01', closesAt: '2022-07-30' };
  const shown = (dates: RecruitmentDates, now: number) =>
    showRecruitmentState(recruitmentState(dates, now, 90));

  it.each([
    ['2022-05-31T23:59:59', '募集予定'],
    ['2022-06-01T00:00:00', '募集中 あと59日'],
    ['2022-06-16T00:00:00', '募集中 あと44日'],
    ['2022-06-16T23:59:59', '募集中 あと44日'],
    ['2022-07-20T12:00:00', '募集中 あと10日'],
    ['2022-07-29T23:59:59', '募集中 あと1日'],
    ['2022-07-30T00:00:00', '本日締切'],
    ['2022-07-30T23:59:59', '本日締切'],
    ['2022-07-31T00:00:00', '募集終了'],
  ])('%s: %s', (now, label) => {
    expect(shown(notice, at(now))).toBe(label);
  });

  it('closes at an instant, which is the first closed one', () => {
    const dates = { closesAt: '2022-07-30T17:00+09:00' };
    const noon = startOf(dates.closesAt);
    expect(shown(dates, noon - SECOND)).toBe('本日締切');
    expect(shown(dates, noon)).toBe('募集終了');
    expect(shown(dates, noon + SECOND)).toBe('募集終了');
  });

  it('takes no application from one second to the next', () => {
    const end = endOf(notice.closesAt);
    const takes = (now: number) => takesApplications(recruitmentState(notice, now, 90));
    expect([end - SECOND, end, end + SECOND].map(takes)).toEqual([true, false, false]);
    const start = startOf(notice.opensAt);
    expect([start - SECOND, start].map(takes)).toEqual([false, true]);
  });

  it('counts a rolling notice as confirmed for so many days', () => {
    const dates = { rolling: true, confirmedOn: '2022-03-18' };
    const end = endOf(addDays('2022-03-18', 90));
    expect(shown(dates, end - SECOND)).toBe('随時募集');
    expect(shown(dates, end)).toBe('情報の確認待ち');
    expect(shown({ rolling: true }, end)).toBe('情報の確認待ち');
    expect(shown({}, end)).toBe('情報の確認待ち');
  });
});

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2021-06-01', days));
const moment = fc.oneof(
  day,
  fc
    .tuple(day, fc.integer({ min: 0, max: 23 }))
    .map(([on, hour]) => `${on}T${String(hour).padStart(2, '0')}:30+09:00`),
);
const now = fc.integer({ min: startOf('2021-01-01'), max: startOf('2024-01-01') });
const dates: fc.Arbitrary<RecruitmentDates> = fc.oneof(
  fc.record({ opensAt: fc.option(moment, { nil: undefined }), closesAt: moment }),
  fc.record({
    opensAt: fc.option(moment, { nil: undefined }),
    rolling: fc.constant(true),
    confirmedOn: day,
  }),
);

describe('the states of a notice', () => {
  const order: readonly RecruitmentStateKind[] = [
    'announced',
    'open',
    'lastDay',
    'rolling',
    'unconfirmed',
    'closed',
  ];

  it('move forward only', () => {
    fc.assert(
      fc.property(dates, now, now, (notice, a, b) => {
        const [before, after] = [Math.min(a, b), Math.max(a, b)].map((moment) =>
          order.indexOf(recruitmentState(notice, moment, 90).kind),
        );
        expect(after ?? -1).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });

  it('hold until the next change and not beyond', () => {
    fc.assert(
      fc.property(dates, now, fc.double({ min: 0, max: 1, noNaN: true }), (notice, from, share) => {
        const state = (moment: number) => recruitmentState(notice, moment, 90);
        const next = nextStateChange(notice, from, 90);
        const until = next ?? startOf('2030-01-01');
        const between = from + Math.floor((until - 1 - from) * share);
        expect(state(between)).toEqual(state(from));
        expect(state(until - 1)).toEqual(state(from));
        if (next !== undefined) {
          expect(next).toBeGreaterThan(from);
          expect(state(next)).not.toEqual(state(from));
        }
      }),
    );
  });
});

describe('eventState', () => {
  const event = {
    startsAt: '2022-06-17T20:30+09:00',
    endsAt: '2022-06-17T21:30+09:00',
    opensAt: '2022-06-01',
    closesAt: '2022-06-16',
  };
  it.each([
    ['2022-05-31T23:59:59', 'announced'],
    ['2022-06-01T00:00:00', 'accepting'],
    ['2022-06-16T23:59:59', 'accepting'],
    ['2022-06-17T00:00:00', 'closed'],
    ['2022-06-17T20:29:59', 'closed'],
    ['2022-06-17T20:30:00', 'running'],
    ['2022-06-17T21:29:59', 'running'],
    ['2022-06-17T21:30:00', 'over'],
  ])('%s: %s', (moment, state) => {
    expect(eventState(event, at(moment))).toBe(state);
  });

  it('changes when it says so', () => {
    const changes: number[] = [];
    let next = nextEventChange(event, at('2022-01-01T00:00'));
    while (next !== undefined) {
      changes.push(next);
      next = nextEventChange(event, next);
    }
    expect(changes).toEqual(
      ['2022-06-01T00:00', '2022-06-17T00:00', '2022-06-17T20:30', '2022-06-17T21:30'].map(at),
    );
  });
});

it('a program ends with its published end, as precise as it is', () => {
  const ended = (endedOn: string, moment: string) =>
    programState({ status: 'running', endedOn }, at(moment));
  expect(ended('2022', '2022-12-31T23:59:59')).toBe('running');
  expect(ended('2022', '2023-01-01T00:00:00')).toBe('ended');
  expect(ended('2022-12', '2023-01-01T00:00:00')).toBe('ended');
  expect(ended('2022-07-30', '2022-07-31T00:00:00')).toBe('ended');
});

describe('the calendar', () => {
  it('begins the fiscal year in April', () => {
    expect(fiscalYearOf('2022-03-31')).toBe(2021);
    expect(fiscalYearOf('2022-04-01')).toBe(2022);
    expect(fiscalYearSpan(2021)).toEqual({ from: '2021-04-01', to: '2022-03-31' });
    expect(showFiscalYear(2021)).toBe('令和3年度（2021年度）');
    expect(showFiscalYear(2019)).toBe('令和元年度（2019年度）');
    expect(showFiscalYear(2018)).toBe('平成30年度（2018年度）');
  });

  it('knows the weekdays of the source', () => {
    const days = ['06-17', '06-29', '07-20', '07-30', '08-01', '08-24', '09-04', '10-01', '10-02'];
    expect(days.map((on) => weekday(`2022-${on}`)).join('')).toBe('金水水土月水日土日');
    expect(weekday('2021-08-01')).toBe('日');
  });
});

describe('cost and time', () => {
  it('add up only what is known', () => {
    const fee = { amount: 20_000 };
    const extraCost = { amount: 30_000, basis: '東京から2往復' };
    expect(totalCost({ fee, extraCost })).toEqual({ fee: 20_000, extra: 30_000, total: 50_000 });
    expect(totalCost({ fee })).toEqual({ fee: 20_000 });
    expect(totalCost({})).toEqual({});
  });

  it('count the hours of sessions with times', () => {
    const sessions = recruitment().sessions ?? [];
    expect(sessionHours(sessions)).toBe(1);
    const { past, coming } = splitSessions(sessions, at('2022-07-20T20:30'));
    expect([past.length, coming.length]).toEqual([1, 1]);
  });
});

describe('checklist', () => {
  const stateOf = (items: readonly CheckItem[], fact: CheckItem['fact']) =>
    items.find((item) => item.fact === fact)?.state;

  it('finds everything in a complete notice', () => {
    const items = checklist(recruitment());
    expect(items.map(({ state }) => state)).toEqual(items.map(() => 'present'));
    expect(new Set(items.map(({ fact }) => fact)).size).toBe(items.length);
  });

  it('depends on the contract and the fee', () => {
    const facts = (change: Parameters<typeof recruitment>[0]) =>
      checklist(recruitment(change)).map(({ fact }) => fact);
    expect(facts({})).not.toContain('reward');
    expect(facts({ contract: 'service' })).toEqual(
      expect.arrayContaining(['organizations', 'contact', 'duties', 'workplace', 'reward']),
    );
    expect(facts({ contract: 'employment' })).toContain('workplace');
    expect(facts({ contract: 'paidVolunteer' })).toContain('duties');
    expect(facts({ fee: { amount: 1 } })).toContain('paymentTiming');
    expect(facts({ contract: 'membership' })).toContain('paymentTiming');
    expect(facts({ formats: ['online'] })).not.toContain('venue');
  });

  it('tells what is declared from what is lacking', () => {
    const { capacity: _, venue: __, ...rest } = recruitment();
    const absence = { fact: 'capacity', status: 'toBeAgreed' } as const;
    const items = checklist({ ...rest, missing: [absence] });
    expect(stateOf(items, 'capacity')).toBe('declared');
    expect(stateOf(items, 'venue')).toBe('lacking');
    expect(stateOf(checklist({ ...rest, honest: { hard: [] } }), 'honest')).toBe('lacking');
    const { closesAt: ___, ...open } = recruitment();
    expect(stateOf(checklist({ ...open, rolling: true }), 'closesAt')).toBe('present');
    expect(stateOf(checklist(open), 'closesAt')).toBe('lacking');
  });

  it('takes the places of the sessions for a venue', () => {
    const { venue: _, ...rest } = recruitment();
    const there = { title: '現地の会', formats: ['onsite' as const], place: '公民館' };
    expect(stateOf(checklist({ ...rest, sessions: [there] }), 'venue')).toBe('present');
    const { place: __, ...nowhere } = there;
    expect(stateOf(checklist({ ...rest, sessions: [there, nowhere] }), 'venue')).toBe('lacking');
  });
});

describe('completeness', () => {
  it('counts the parts of a case', () => {
    const { lookup } = context();
    expect(completeness(caseStudy(), lookup)).toMatchObject({
      share: 0.7,
      lacking: ['members', 'metrics', 'sources'],
    });
    const told = caseStudy({
      members: [{ who: '売店の担当', did: '棚を見直しました。' }],
      sources: [{ title: '募集記事' }],
    });
    const measured = context([metric({ about: [ref('case-a')] })]).lookup;
    expect(completeness(told, measured)).toMatchObject({ share: 1, lacking: [] });
  });

  it('sets apart what is declared missing', () => {
    const { setbacks: _, team: __, ...rest } = caseStudy();
    const study = {
      ...rest,
      costs: [],
      results: [paragraph('成果です。')],
      missing: [
        { fact: 'setbacks' as const, status: 'undisclosed' as const },
        { fact: 'members' as const, status: 'undisclosed' as const },
      ],
    };
    const { declared, lacking } = completeness(study, context().lookup);
    expect(declared).toEqual(['team', 'setbacks', 'members']);
    expect(lacking).toEqual(['costs', 'metrics', 'sources']);
  });
});
