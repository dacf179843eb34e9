import { describe, expect, it } from 'vitest';
import { startOf } from '../../src/lib/jst.ts';
import { isoDuration, showDuration } from '../../src/model/facts/duration.ts';
import { recentlyUpdated } from '../../src/model/facts/series.ts';

describe('the duration of a course', () => {
  it.each([
    [{ value: 4, unit: 'day' }, '4日間', 'P4D'],
    [{ value: 1.5, unit: 'day' }, '1.5日間', 'P1.5D'],
    [{ value: 4, unit: 'hour' }, '4時間', 'PT4H'],
  ] as const)('%o', (duration, shown, iso) => {
    expect(showDuration(duration)).toBe(shown);
    expect(isoDuration(duration)).toBe(iso);
  });
});

describe('the badge of a series', () => {
  const now = startOf('2026-11-21');

  it.each([
    ['2026-11-21', true],
    ['2026-08-23', true],
    ['2026-08-22', false],
    ['2026-11-22', false],
    [undefined, false],
  ])('updated on %s: %s', (updatedOn, shown) => {
    expect(recentlyUpdated(updatedOn, now)).toBe(shown);
  });

  it('counts days in Japan, not hours', () => {
    expect(recentlyUpdated('2026-08-23', Date.parse('2026-11-21T23:59+09:00'))).toBe(true);
    expect(recentlyUpdated('2026-08-23', Date.parse('2026-11-22T00:00+09:00'))).toBe(false);
  });
});
