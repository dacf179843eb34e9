import holidays from '@holiday-jp/holiday_jp';
import { addDays, weekday } from './jst.ts';
import type { Day } from './jst.ts';

const span = /^(\d{1,2})月(\d{1,2})日(?:[〜～~ー-](?:(\d{1,2})月)?(\d{1,2})日)?$/u;

/** Whether a day lies in 「12月29日〜1月3日」 or is 「8月13日」. Other words close no day. */
export function isClosedBy(words: string, day: Day): boolean {
  const parts = span.exec(words.normalize('NFKC').replaceAll(/\s/g, ''));
  if (parts === null) return false;
  const [, month = '', date = '', lastMonth = month, lastDate = date] = parts;
  const order = (m: string, d: string): number => Number(m) * 100 + Number(d);
  const [from, to] = [order(month, date), order(lastMonth, lastDate)];
  const at = order(day.slice(5, 7), day.slice(8, 10));
  return from <= to ? at >= from && at <= to : at >= from || at <= to;
}

/** Whether somebody works on that day: no weekend, no national holiday, no closing day. */
export function isWorkingDay(day: Day, closingDays: readonly string[]): boolean {
  return (
    !['土', '日'].includes(weekday(day)) &&
    !holidays.isHoliday(day) &&
    !closingDays.some((words) => isClosedBy(words, day))
  );
}

/** The day on which so many working days have passed, the given day not counted. */
export function addWorkingDays(from: Day, days: number, closingDays: readonly string[]): Day {
  let day = from;
  // A promise of working days where every day is closed must still end.
  for (let left = days, tries = 0; left > 0 && tries < 366; tries += 1) {
    day = addDays(day, 1);
    if (isWorkingDay(day, closingDays)) left -= 1;
  }
  return day;
}
