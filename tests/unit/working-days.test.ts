import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, weekday } from '../../src/lib/jst.ts';
import { addWorkingDays, isClosedBy, isWorkingDay } from '../../src/lib/working-days.ts';

/** The closing days of the demonstration. */
const closing = ['8月13日〜8月16日', '12月29日〜1月3日'];

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => dayOf(date.getTime()));
const closings = fc.constantFrom([], closing, ['12月1日〜1月31日'], ['5月1日']);

describe('a promise in working days', () => {
  it('ends on a working day, with exactly so many of them behind it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), closings, (from, count, closed) => {
        const until = addWorkingDays(from, count, closed);
        expect(isWorkingDay(until, closed)).toBe(true);
        const between = Array.from({ length: daysBetween(from, until) }, (_, index) =>
          addDays(from, index + 1),
        );
        expect(between.filter((day) => isWorkingDay(day, closed))).toHaveLength(count);
      }),
    );
  });

  it('is never on a weekend, whatever else is open', () => {
    fc.assert(
      fc.property(days, (day) => {
        fc.pre(isWorkingDay(day, []));
        expect(['土', '日']).not.toContain(weekday(day));
      }),
    );
  });

  it.each([
    // 23 November is 勤労感謝の日; the 21st is a Saturday.
    ['2026-11-21', 5, '2026-11-30'],
    ['2026-11-20', 1, '2026-11-24'],
    // Over the closing days at the turn of the year, and the weekend before.
    ['2026-12-25', 1, '2026-12-28'],
    ['2026-12-28', 1, '2027-01-04'],
    ['2026-12-25', 5, '2027-01-07'],
    // ゴールデンウィーク: 29 April, 3 to 5 May.
    ['2027-04-28', 2, '2027-05-06'],
    // 振替休日: 11 August is 山の日, then the closing days of お盆.
    ['2026-08-10', 2, '2026-08-17'],
    // 国民の休日: 22 September 2026 lies between two holidays.
    ['2026-09-18', 1, '2026-09-24'],
  ])('from %s, %i days end on %s', (from, count, until) => {
    expect(addWorkingDays(from, count, closing)).toBe(until);
  });

  it('ends even where no day is ever open', () => {
    const until = addWorkingDays('2026-11-21', 5, ['1月1日〜12月31日']);
    expect(daysBetween('2026-11-21', until)).toBe(366);
  });
});

describe('closing days in words', () => {
  it.each([
    ['12月29日〜1月3日', '2026-12-28', false],
    ['12月29日〜1月3日', '2026-12-29', true],
    ['12月29日〜1月3日', '2027-01-01', true],
    ['12月29日〜1月3日', '2027-01-03', true],
    ['12月29日〜1月3日', '2027-01-04', false],
    ['１２月２９日 ～ １月３日', '2026-12-31', true],
    ['8月13日〜16日', '2026-08-16', true],
    ['8月13日〜16日', '2026-08-17', false],
    ['8月13日', '2026-08-13', true],
    ['8月13日', '2026-08-14', false],
    ['夏休み', '2026-08-13', false],
  ])('%s on %s: %s', (words, day, closed) => {
    expect(isClosedBy(words, day)).toBe(closed);
  });
});
