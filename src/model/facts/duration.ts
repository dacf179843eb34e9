import type { Course } from '../documents/index.ts';

type Duration = NonNullable<Course['duration']>;

const words = { day: '日間', hour: '時間' } as const;

/** 「4日間」「1.5日間」「4時間」. */
export function showDuration({ value, unit }: Duration): string {
  return `${value}${words[unit]}`;
}

/**
 * An ISO 8601 duration: `P4D`, `P1.5D`, `PT4H`. HTML's own duration has no half days, so the value
 * stands in `<data>` and not in `<time>`.
 */
export function isoDuration({ value, unit }: Duration): string {
  return unit === 'day' ? `P${value}D` : `PT${value}H`;
}
