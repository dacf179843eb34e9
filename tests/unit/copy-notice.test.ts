import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayIn, daysBetween, isDay, startOf, timeIn, weekday } from '../../src/lib/jst.ts';
import { copyForNextYear } from '../../src/model/copy/notice.ts';
import { nextSlug } from '../../src/model/copy/next-slug.ts';
import {
  isCalendarDay,
  moved,
  sameCalendarDay,
  sameWeekday,
} from '../../src/model/copy/next-year.ts';
import { recheckList } from '../../src/model/copy/recheck.ts';
import { schemas } from '../../src/model/documents/index.ts';
import type { Recruitment } from '../../src/model/documents/index.ts';
import { documentOf } from '../fixtures/arbitrary-document.ts';
import { recruitment } from '../fixtures/documents.ts';

const now = startOf('2026-11-21T12:00+09:00');
const setting = { id: 'copy', now, isTaken: () => false };
const copyOf = (change: Partial<Recruitment>) =>
  copyForNextYear(recruitment(change), setting).notice;

const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days));

describe('a day of the next year', () => {
  it.each([
    ['2022-10-01', '2023-09-30'],
    ['2024-02-29', '2025-02-27'],
    ['2023-12-31', '2024-12-29'],
  ])('with the same weekday: %s → %s', (from, to) => {
    expect(sameWeekday(from)).toBe(to);
    expect(weekday(to)).toBe(weekday(from));
  });

  it.each([
    ['2026-03-31', '2027-03-31'],
    ['2027-04-01', '2028-04-01'],
    ['2027-02-28', '2028-02-29'],
    ['2028-02-29', '2029-02-28'],
    ['2028-02-28', '2029-02-28'],
    ['2026-12-31', '2027-12-31'],
  ])('at the same place in the calendar: %s → %s', (from, to) => {
    expect(sameCalendarDay(from)).toBe(to);
  });

  it('exists, and keeps what it should, whatever the day', () => {
    fc.assert(
      fc.property(day, (from) => {
        expect(isDay(sameWeekday(from))).toBe(true);
        expect(weekday(sameWeekday(from))).toBe(weekday(from));
        expect(daysBetween(from, sameWeekday(from))).toBe(364);
        if (!isCalendarDay(from)) return;
        const to = sameCalendarDay(from);
        expect(isDay(to)).toBe(true);
        expect(isCalendarDay(to)).toBe(true);
        expect(to.slice(0, 7)).toBe(`${Number(from.slice(0, 4)) + 1}${from.slice(4, 7)}`);
        expect(to.endsWith('-01')).toBe(from.endsWith('-01'));
      }),
    );
  });

  it('keeps the time of day in Japan to the millisecond', () => {
    expect(moved('2022-07-30T02:00:00.000Z', sameWeekday)).toBe('2023-07-29T02:00:00.000Z');
    expect(moved('2022-07-31T00:30+09:00', sameCalendarDay)).toBe('2023-07-30T15:30:00.000Z');
    expect(moved('2022-07-30T11:00:15.250+09:00', sameWeekday)).toBe('2023-07-29T02:00:15.250Z');
  });
});

describe('a notice copied for the next year', () => {
  it('has its sessions on the same weekdays', () => {
    const { sessions = [] } = copyOf({});
    expect(sessions.map(({ startsAt }) => startsAt)).toEqual([
      '2023-07-19T11:30:00.000Z',
      '2023-09-30',
    ]);
    expect(sessions.map(({ endsAt }) => endsAt)).toEqual([
      '2023-07-19T12:30:00.000Z',
      '2023-10-01',
    ]);
  });

  it('keeps month ends and beginnings, and the weekday of other deadlines', () => {
    const copy = copyOf({
      opensAt: '2022-04-01',
      closesAt: '2022-06-30',
      period: { from: '2022-07-20', to: '2023-03-31' },
    });
    expect([copy.opensAt, copy.closesAt, copy.period]).toEqual([
      '2023-04-01',
      '2023-06-30',
      { from: '2023-07-19', to: '2024-03-31' },
    ]);
    expect(copyOf({ closesAt: '2022-07-10' }).closesAt).toBe('2023-07-09');
  });

  it('lets a period go with the session that opens it', () => {
    const sessions = [{ title: '始まり', startsAt: '2022-10-01', formats: ['onsite' as const] }];
    const copy = copyOf({ sessions, period: { from: '2022-10-01' } });
    expect(copy.period?.from).toBe('2023-09-30');
    expect(copy.sessions?.[0]?.startsAt).toBe('2023-09-30');
  });

  it('starts afresh where last year was meant', () => {
    const copy = copyOf({
      sample: true,
      confirmedOn: '2022-06-01',
      confirmedNote: '電話で確かめました',
      extensions: [{ from: '2022-06-30', to: '2022-07-10', announcedOn: '2022-06-29' }],
      previousSlugs: ['old'],
      _rev: 'r',
    });
    expect(copy).toMatchObject({ _id: 'copy', sample: true, term: 4, publishedOn: '2026-11-21' });
    for (const gone of [
      'confirmedOn',
      'confirmedNote',
      'extensions',
      'previousSlugs',
      'updatedOn',
      '_rev',
    ]) {
      expect(copy).not.toHaveProperty(gone);
    }
    expect(copyOf({ term: undefined })).not.toHaveProperty('term');
  });

  it('tells of every date what became of it', () => {
    const { dates } = copyForNextYear(recruitment({ closesAt: '2022-06-30' }), setting);
    expect(dates).toContainEqual({
      path: ['closesAt'],
      from: '2022-06-30',
      to: '2023-06-30',
      kept: 'calendarDay',
    });
    expect(dates).toContainEqual({
      path: ['sessions', 1, 'startsAt'],
      from: '2022-10-01',
      to: '2023-09-30',
      kept: 'weekday',
    });
    expect(dates).toHaveLength(8);
  });

  it('is a whole document again, each date moved by one of the two rules', () => {
    fc.assert(
      fc.property(documentOf('recruitment'), (notice) => {
        const { notice: copy, dates } = copyForNextYear(notice, setting);
        expect(schemas.recruitment.safeParse(copy).success).toBe(true);
        for (const { from, to, kept, path } of dates) {
          const [a, b] = [dayIn(from), dayIn(to)];
          expect(timeIn(to)).toBe(timeIn(from));
          if (kept === 'weekday') expect(weekday(b)).toBe(weekday(a));
          else expect([isCalendarDay(b), b.slice(5, 7)]).toEqual([true, a.slice(5, 7)]);
          if (path[0] === 'sessions') expect(daysBetween(a, b)).toBe(364);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the address of a copy', () => {
  const slugged = (current: string, change: Partial<Recruitment> = {}) =>
    recruitment({ slug: { _type: 'slug', current }, ...change });

  it.each([
    ['mihon-2022', 'mihon-2023'],
    ['mihon-2022-autumn', 'mihon-2023-autumn'],
    ['minato-lab-3', 'minato-lab-4'],
    ['minato-lab', 'minato-lab-2023'],
  ])('%s → %s', (from, to) => {
    expect(nextSlug(slugged(from), () => false)).toBe(to);
  });

  it('is not one that somebody else has', () => {
    const taken = new Set(['minato-lab-4', 'minato-lab-4-2']);
    expect(nextSlug(slugged('minato-lab-3'), (slug) => taken.has(slug))).toBe('minato-lab-4-3');
  });
});

describe('what must be looked at again', () => {
  it('names the facts that change every year and the dates in texts', () => {
    const list = recheckList(
      recruitment({
        title: '第三期の募集',
        selection: '結果は10月9日までにお知らせします。',
        applySteps: ['フォームから', '2026年10月24日から始まります'],
        application: 'elsewhere',
        applyUrl: 'https://example.org/2022',
        rolling: true,
      }),
    );
    const fields = list.map(({ field }) => field);
    for (const field of [
      '題名',
      '参加費',
      '定員',
      '問い合わせ先',
      '募集元の応募ページ',
      '情報確認日',
      '選考方法',
    ]) {
      expect(fields).toContain(field);
    }
    expect(list.find(({ field }) => field === '応募から参加まで > 2番目')?.found).toBe('2026年');
    expect(list.find(({ field }) => field === '応募の受け方')?.found).toBe(
      '募集元のサイトで受け付ける',
    );
    expect(fields).not.toContain('報酬');
    for (const { why } of list) expect(why).toMatch(/ください。$/u);
  });
});
