import type { Random } from './random.ts';

/** The sheet to print on, in its own units. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/**
 * Path data of the plates. `second` is printed in the second ink, `indigo` carries the motif,
 * `solid` is plain indigo. The motif starts at `origin`, so that an edge cuts it at a whole repeat.
 */
export interface Plates {
  readonly second: string;
  readonly indigo: string;
  readonly solid: string;
  readonly origin: readonly [x: number, y: number];
}

/** Plates run past the sheet, so that the shifted second plate leaves no white edge. */
export const bleed = 8;

/** Between the two proportions in use, 4:3 and 2:1. */
export const isWide = ({ width, height }: Sheet): boolean => width / height > 1.6;

/** From a share of the width to an x coordinate, counted from the right on half of the sheets. */
export function mirror({ width }: Sheet, random: Random): (x: number) => number {
  const mirrored = random() < 0.5;
  return (share) => (mirrored ? 1 - share : share) * width;
}
