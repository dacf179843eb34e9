import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, storedMoment } from '../../studio/schema/inputs/moment.ts';

describe('a date in the form', () => {
  it.each([
    ['2022-07-30', { day: '2022-07-30', time: '' }],
    ['2022-07-30T02:00:00.000Z', { day: '2022-07-30', time: '11:00' }],
    ['2022-07-30T16:30:00.000Z', { day: '2022-07-31', time: '01:30' }],
  ])('%s is shown in Japan and stored as it was', (stored, parts) => {
    expect(partsOf(stored)).toEqual(parts);
    expect(storedMoment(parts)).toBe(stored);
  });

  it('is nothing without a day', () => {
    expect(partsOf('soon')).toEqual({ day: '', time: '' });
    expect(storedMoment({ day: '', time: '10:00' })).toBeUndefined();
    expect(storedMoment({ day: '2022-02-30', time: '' })).toBeUndefined();
  });

  it('comes back whatever the minute', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true }),
        (date) => {
          const stored = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString();
          expect(storedMoment(partsOf(stored))).toBe(stored);
        },
      ),
    );
  });
});
