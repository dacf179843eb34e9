import { addDays, dayIn, isDay, startOf } from '../../lib/jst.ts';
import type { Day } from '../../lib/jst.ts';

const WEEKS = 52;

/** The last day of a month; `month` counts from 1. */
function lastDayOf(year: number, month: number): Day {
  const next =
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}

const partsOf = (day: Day): readonly [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/**
 * Whether a day was chosen for its place in the calendar and not for its weekday: the first or the
 * last of a month.
 */
export function isCalendarDay(day: Day): boolean {
  const [year, month, date] = partsOf(day);
  return date === 1 || day === lastDayOf(year, month);
}

/** 52 weeks later: the same weekday, one or two days earlier in the calendar. */
export function sameWeekday(day: Day): Day {
  return addDays(day, WEEKS * 7);
}

/** The same place in next year's calendar: 2月28日 or 29日, where it is the last, becomes the last. */
export function sameCalendarDay(day: Day): Day {
  const [year, month, date] = partsOf(day);
  const last = lastDayOf(year + 1, month);
  return day === lastDayOf(year, month)
    ? last
    : `${year + 1}${last.slice(4, 8)}${String(date).padStart(2, '0')}`;
}

/** A day or instant moved by a rule for its day in Japan; the time of day stays. */
export function moved(dayOrInstant: string, rule: (day: Day) => Day): string {
  const from = dayIn(dayOrInstant);
  const to = rule(from);
  if (isDay(dayOrInstant)) return to;
  return new Date(Date.parse(dayOrInstant) + startOf(to) - startOf(from)).toISOString();
}
