import { dayIn, dayOf, isDay, startOf, timeIn, weekday } from './jst.ts';
import type { Day } from './jst.ts';

/** A date that keeps the precision of its source: `2022`, `2022-07` or `2022-07-30`. */
export type PartialDate = string;

/** Whether the text is a year, a year and month, or a day that exists. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}$/.test(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || isDay(text);
}

/** 「2022年」「2022年7月」「2022年7月30日」. */
export function showPartialDate(date: PartialDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return [`${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}

/** 「2022年7月30日（土）」; with `year: false` 「7月30日（土）」. */
export function showDay(day: Day, { year = true } = {}): string {
  const full = `${showPartialDate(day)}（${weekday(day)}）`;
  return year ? full : full.slice(full.indexOf('年') + 1);
}

/** 「2022年7月30日（土）11:00」, or the day alone where there is no time. */
export function showMoment(dayOrInstant: string, options?: { year?: boolean }): string {
  return showDay(dayIn(dayOrInstant), options) + (timeIn(dayOrInstant) ?? '');
}

/** A span of time, with nothing said twice: 「7月20日（水）20:30〜21:30」「8月1日（月）〜9月4日（日）」. */
export function showSpan(from: string, to?: string, options?: { year?: boolean }): string {
  const start = showMoment(from, options);
  if (to === undefined || to === from) return start;
  if (dayIn(from) === dayIn(to)) return `${start}〜${timeIn(to) ?? ''}`;
  const sameYear = dayIn(from).slice(0, 4) === dayIn(to).slice(0, 4);
  return `${start}〜${showMoment(to, sameYear ? { year: false } : options)}`;
}

/** A period of partial dates: 「2022年7月20日〜2023年1月31日」. */
export function showPeriod(from: PartialDate, to?: PartialDate): string {
  return to === undefined
    ? `${showPartialDate(from)}〜`
    : `${showPartialDate(from)}〜${showPartialDate(to)}`;
}

/** The year in which the fiscal year (April to March) of a day began. */
export function fiscalYearOf(day: Day): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

/** First and last day of a fiscal year, both included. */
export function fiscalYearSpan(year: number): { from: Day; to: Day } {
  return { from: `${year}-04-01`, to: `${year + 1}-03-31` };
}

const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  timeZone: 'Asia/Tokyo',
});

/** 「令和4年」; the first year of an era is 「元年」. */
export function eraYear(day: Day): string {
  return era.format(startOf(day)).replace(/(?<=\D)1年$/, '元年');
}

/**
 * 「令和3年度（2021年度）」. The era is the one of 1 May, because an era that began in the spring of
 * its first year names the whole fiscal year (2019年度 = 令和元年度).
 */
export function showFiscalYear(year: number): string {
  return `${eraYear(`${year}-05-01`)}度（${year}年度）`;
}

/** Today in Japan, for an instant. */
export const today = dayOf;
