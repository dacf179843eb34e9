import type { Tile } from './tiles.ts';
import { grid, tiles } from './tiles.ts';

export { regions } from './regions.ts';
export type { Region } from './regions.ts';
export { grid, tiles } from './tiles.ts';
export type { RegionKey, Tile } from './tiles.ts';

/** Depth of colour of a tile: 0 is a prefecture without a record. */
export type Level = 0 | 1 | 2 | 3;

/** Smallest counts of levels 1, 2 and 3. Fixed, so that a colour means the same next year. */
export const levelsFrom = [1, 3, 6] as const;

/** Level of a count of records. */
export function levelOf(count: number): Level {
  if (count >= levelsFrom[2]) return 3;
  if (count >= levelsFrom[1]) return 2;
  return count >= levelsFrom[0] ? 1 : 0;
}

/** A rectangle in the units of the drawing; at a width of 550 px one unit is one pixel. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A square to draw; `x` and `y` are its upper left corner, `size` its side. */
export interface DrawnTile {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly level: Level;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface TileMap {
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly DrawnTile[];
  /** The sea on the upper left, free of tiles: room for the legend. */
  readonly legend: Box;
}

/** Side of a tile: the smallest target a finger hits. */
const side = 44;
const gap = 2;
const pitch = side + gap;

/** Length of a run of cells with the gaps between them. */
function extent(cells: number): number {
  return cells * pitch - gap;
}

function drawn({ code, name, column, row, span }: Tile, count: number): DrawnTile {
  const place = { x: column * pitch, y: row * pitch, size: extent(span) };
  return { code, name, count, level: levelOf(count), ...place };
}

/**
 * What to draw: one square a prefecture with the number of its records.
 * `counts` goes by the 6-digit code of the prefecture; what is missing counts as 0.
 * Throws a RangeError for a code that is no prefecture's, since its records would vanish.
 */
export function tileMap(counts: ReadonlyMap<string, number>): TileMap {
  for (const code of counts.keys()) {
    if (!tiles.some((one) => one.code === code)) {
      throw new RangeError(`都道府県コードではありません: ${code}（例: 200000）`);
    }
  }
  return {
    width: extent(grid.columns),
    height: extent(grid.rows),
    tiles: tiles.map((one) => drawn(one, counts.get(one.code) ?? 0)),
    legend: { x: 0, y: 0, width: extent(6), height: extent(5) },
  };
}
