import { dayIn, isDay, isInstant, timeIn } from '../../../src/lib/jst.ts';

/** A day and, perhaps, a time of day in Japan, as two inputs hold them. */
export interface Parts {
  readonly day: string;
  /** `HH:MM`, empty for none. */
  readonly time: string;
}

/** The parts of a stored value; empty where it is not a date. */
export function partsOf(value: string | undefined): Parts {
  if (value === undefined || !(isDay(value) || isInstant(value))) return { day: '', time: '' };
  return { day: dayIn(value), time: timeIn(value) ?? '' };
}

/** What is stored: a day as it is, an instant in UTC as Sanity writes it; undefined for no day. */
export function storedMoment({ day, time }: Parts): string | undefined {
  if (!isDay(day)) return undefined;
  return time === '' ? day : new Date(`${day}T${time}+09:00`).toISOString();
}
