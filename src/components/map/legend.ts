import { fill, ui } from '../../lib/interface.ts';
import { levelsFrom } from '../../outputs/tile-map/index.ts';
import type { Level } from '../../outputs/tile-map/index.ts';

/** A line of the legend. */
export interface LegendRow {
  readonly level: Level;
  readonly sample: boolean;
  readonly text: string;
}

/** What the colours of the map mean; `withSamples` adds the mark of a purely fictional place. */
export function legendRows(withSamples: boolean): readonly LegendRow[] {
  const [one, two, three] = levelsFrom;
  const row = (level: Level, text: string): LegendRow => ({ level, sample: false, text });
  return [
    row(1, fill(ui.map.range, { from: one, to: two - 1 })),
    row(2, fill(ui.map.range, { from: two, to: three - 1 })),
    row(3, fill(ui.map.from, { from: three })),
    row(0, ui.map.none),
    ...(withSamples ? [{ ...row(0, ui.map.samples), sample: true }] : []),
  ];
}
