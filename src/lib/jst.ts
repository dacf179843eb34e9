/**
 * Time in Japan. Japan has had no daylight saving since 1951, so a fixed offset is exact and the
 * same in Node, in the browser and in the Worker, whatever the machine's own zone is.
 *
 * An instant is a number of milliseconds since the epoch; a day is `YYYY-MM-DD` in JST.
 */
export type Instant = number;
export type Day = string;

const OFFSET = 9 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether the text is a calendar day that exists (`2026-02-30` does not). */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Whether the text is an ISO 8601 instant with an offset, on a day that exists. */
export function isInstant(text: string): boolean {
  return instantPattern.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/** The first moment of a day, or the instant itself. */
export function startOf(dayOrInstant: string): Instant {
  return isDay(dayOrInstant)
    ? Date.parse(`${dayOrInstant}T00:00:00Z`) - OFFSET
    : Date.parse(dayOrInstant);
}

/**
 * The first moment that no longer belongs: a day without a time lasts until its end in JST,
 * an instant is itself the first closed one (design, decision 5).
 */
export function endOf(dayOrInstant: string): Instant {
  return isDay(dayOrInstant) ? startOf(dayOrInstant) + DAY : Date.parse(dayOrInstant);
}

/** The day on which an instant falls in Japan. */
export function dayOf(instant: Instant): Day {
  return new Date(instant + OFFSET).toISOString().slice(0, 10);
}

/** The day of a text that is either a day or an instant. */
export function dayIn(dayOrInstant: string): Day {
  return isDay(dayOrInstant) ? dayOrInstant : dayOf(Date.parse(dayOrInstant));
}

/** The time of day `HH:MM` in Japan, or undefined for a day without a time. */
export function timeIn(dayOrInstant: string): string | undefined {
  if (isDay(dayOrInstant)) return undefined;
  return new Date(Date.parse(dayOrInstant) + OFFSET).toISOString().slice(11, 16);
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / DAY);
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  return dayOf(startOf(day) + days * DAY);
}

/** 日 to 土. */
export function weekday(day: Day): string {
  return WEEKDAYS[new Date(startOf(day) + OFFSET).getUTCDay()] ?? '';
}

/** An instant as it is shown in files: `2022-07-30T11:00+09:00`, with seconds only where there are any. */
export function toJstIso(instant: Instant): string {
  const iso = new Date(instant + OFFSET).toISOString();
  const precise = iso.endsWith(':00.000Z')
    ? iso.slice(0, 16)
    : iso.slice(0, iso.endsWith('.000Z') ? 19 : 23);
  return `${precise}+09:00`;
}
