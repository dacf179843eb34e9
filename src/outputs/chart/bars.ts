/** Where one bar and its words stand, in units of the drawing. */
export interface BarShape {
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The baseline of the words above the bar. */
  readonly labelY: number;
  /** Where the value begins, right of the bar, and its baseline. */
  readonly valueX: number;
  readonly valueY: number;
}

export interface BarDrawing {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly BarShape[];
}

const WIDTH = 360;
/** Kept free at the right for the value of the longest bar. */
const VALUE = 92;
const LABEL = 22;
const BAR = 20;
const GAP = 14;
const BASELINE = 15;
/** A value above zero never vanishes. */
const SLIVER = 2;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * Lays values out as horizontal bars below each other, all from zero and to one scale.
 * @throws RangeError for a value that a bar from zero cannot show
 */
export function layBars(values: readonly number[]): BarDrawing {
  const wrong = values.find((value) => !Number.isFinite(value) || value < 0);
  if (wrong !== undefined) throw new RangeError(`棒グラフにできない値です: ${wrong}`);
  const most = Math.max(...values, 0);
  const step = LABEL + BAR + GAP;
  const bars = values.map((value, index): BarShape => {
    const top = index * step;
    const width = value === 0 ? 0 : Math.max(SLIVER, round((value / most) * (WIDTH - VALUE)));
    return {
      y: top + LABEL,
      width,
      height: BAR,
      labelY: top + BASELINE,
      valueX: width + 8,
      valueY: top + LABEL + BASELINE,
    };
  });
  return { width: WIDTH, height: Math.max(0, values.length * step - GAP), bars };
}
