import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureParts, showFigure } from '../../src/model/facts/metric.ts';
import { layBars } from '../../src/outputs/chart/bars.ts';
import { countByYear } from '../../src/outputs/chart/years.ts';

describe('bars', () => {
  it('are as long as their values, to one scale from zero', () => {
    const { bars } = layBars([2764, 415, 0]);
    const [gross, unique, none] = bars.map(({ width }) => width);
    expect(gross).toBe(268);
    expect(unique).toBeCloseTo((268 * 415) / 2764, 0);
    expect(none).toBe(0);
  });

  it('keep a sliver of what is very small', () => {
    expect(layBars([1_000_000, 1]).bars[1]?.width).toBe(2);
  });

  it('draw nothing for no values, and zeros without dividing by zero', () => {
    expect(layBars([])).toMatchObject({ height: 0, bars: [] });
    expect(layBars([0, 0]).bars.map(({ width }) => width)).toEqual([0, 0]);
  });

  it('refuse what a bar from zero cannot show', () => {
    expect(() => layBars([-1])).toThrow(RangeError);
    expect(() => layBars([Number.NaN])).toThrow(RangeError);
  });

  it('never overlap and never leave the drawing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 20 }),
        (values) => {
          const { width, height, bars } = layBars(values);
          bars.forEach((bar, index) => {
            expect(bar.valueX).toBeLessThan(width);
            expect(bar.y + bar.height).toBeLessThanOrEqual(height);
            const next = bars[index + 1];
            if (next !== undefined) expect(bar.y + bar.height).toBeLessThan(next.labelY);
          });
        },
      ),
    );
  });
});

describe('counts by fiscal year', () => {
  it('leave no year out and count what has none apart', () => {
    expect(countByYear([2020, 2022, undefined, 2022])).toEqual({
      undated: 1,
      years: [
        { year: 2020, count: 1 },
        { year: 2021, count: 0 },
        { year: 2022, count: 2 },
      ],
    });
    expect(countByYear([undefined])).toEqual({ undated: 1, years: [] });
  });
});

describe('a figure', () => {
  it('says its qualifier where Japanese does', () => {
    expect(showFigure({ value: 50, qualifier: 'over', unit: '名' })).toBe('50名超');
    expect(showFigure({ value: 100, qualifier: 'nearly', unit: '%' })).toBe('ほぼ100%');
    expect(showFigure({ value: 2764, unit: '延人' })).toBe('2,764延人');
    expect(figureParts({ value: 45, qualifier: 'about', unit: '人' })).toEqual({
      before: '約',
      number: '45',
      unit: '人',
    });
  });
});
