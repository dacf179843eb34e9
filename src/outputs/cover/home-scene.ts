import { ai, board, kon, pagePaper, printPaper, secondInks } from './ink.ts';
import type { Pattern } from './patterns.ts';
import { patternOf } from './patterns.ts';
import { circle, d } from './svg.ts';

export type SceneShape = 'wide' | 'narrow';

/** Measures of one drawing, in its own units. `shoji` is the width left of the first pillar. */
interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shoji: number;
  readonly pillar: number;
  readonly lattice: { readonly across: number; readonly rows: number };
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number };
  /** Of the patterns. */
  readonly scale: number;
  /** Height of the waves of the hills, 1 as drawn for the wide scene. */
  readonly swell: number;
  /** Whether there is room for a far mountain beside the sun. */
  readonly mountain: boolean;
}

const scenes: Readonly<Record<SceneShape, Scene>> = {
  wide: {
    width: 1040,
    height: 420,
    shoji: 232,
    pillar: 12,
    lattice: { across: 50, rows: 4 },
    sun: { x: 560, y: 160, radius: 112 },
    scale: 1.3,
    swell: 1,
    mountain: true,
  },
  narrow: {
    width: 300,
    height: 372,
    shoji: 42,
    pillar: 9,
    lattice: { across: 40, rows: 4 },
    sun: { x: 196, y: 140, radius: 80 },
    scale: 1,
    swell: 0.62,
    mountain: false,
  },
};

const [usuai, kare] = secondInks;
/** Thickness of the eaves above and of the sill below. */
const eaves = 12;
const sill = 7;

/** The further and the nearer hill. They run on behind the shoji, where they show as shadows. */
function hills({ width: w, height: h, swell }: Scene): readonly [far: string, near: string] {
  const hill = (middle: number): string => {
    const y = (share: number): number => h * (middle + share * swell);
    return d`M0 ${y(0.05)}C${w * 0.14} ${y(-0.12)} ${w * 0.28} ${y(-0.14)} ${w * 0.45} ${y(0)}S${w * 0.8} ${y(0.16)} ${w} ${y(-0.02)}V${h}H0z`;
  };
  return [hill(0.52), hill(0.72)];
}

/** A mountain far off on the right, in the second ink without a pattern. */
function ridge({ width: w, height: h }: Scene): string {
  return d`M${w * 0.5} ${h * 0.7}C${w * 0.66} ${h * 0.6} ${w * 0.76} ${h * 0.34} ${w * 0.86} ${h * 0.31}S${w * 0.96} ${h * 0.38} ${w} ${h * 0.42}V${h}H${w * 0.5}z`;
}

/** Paper, lattice, lower board and stile of the sliding screen left of the pillar. */
function screen({ height: h, shoji, lattice: { across, rows } }: Scene): string {
  const top = eaves;
  const waist = h - sill - Math.round(h * 0.15);
  const row = (waist - top) / rows;
  // Counted from the pillar, because the drawing is cut on the left where room is short.
  const uprights = Array.from(
    { length: Math.floor((shoji - 4) / across) },
    (_, index) => d`M${shoji - 4 - (index + 1) * across} ${top}V${waist}`,
  );
  const bars = Array.from(
    { length: rows - 1 },
    (_, index) => d`M0 ${top + (index + 1) * row}H${shoji}`,
  );
  return [
    `<path fill="${pagePaper}" opacity=".9" d="${d`M0 ${top}H${shoji}V${waist}H0z`}"/>`,
    `<path fill="${board}" d="${d`M0 ${waist}H${shoji}V${h}H0z`}"/>`,
    `<path stroke="${kon}" stroke-width="2.2" d="${uprights.join('')}${bars.join('')}"/>`,
    `<path stroke="${kon}" stroke-width="5" d="${d`M0 ${waist}H${shoji}M${shoji - 3} ${top}V${h}`}"/>`,
  ].join('');
}

function repeat(
  id: string,
  pattern: Pattern,
  scale: number,
  opacity: string,
  stroke: string,
): string {
  return `<pattern id="${id}" width="${d`${pattern.width}`}" height="${d`${pattern.height}`}" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})"><path fill="none" stroke="${stroke}" stroke-opacity="${opacity}" stroke-width="1.7" d="${pattern.lines}"/></pattern>`;
}

/**
 * The picture above the boards of the home page: a shoji, pillars and the garden with the sun
 * behind hills in 青海波 and 麻の葉. Decorative, a standalone SVG of at most 4 KB.
 * `wide` is 1040 × 420, `narrow` (phones) 300 × 372. In a box of other proportions the eaves and
 * the right pillar stay, and the shoji (left) or the foot of the hills (bottom) is cut.
 */
export function homeScene(shape: SceneShape): string {
  const scene = scenes[shape];
  const { width: w, height: h, shoji, pillar, sun, scale } = scene;
  const [far, near] = hills(scene);
  const id = `scene-${shape}`;
  const whole = d`M0 0H${w}V${h}H0z`;
  const frame = d`M0 0H${w}V${h}H0zM0 ${eaves}V${h - sill}H${shoji}V${eaves}zM${shoji + pillar} ${eaves}V${h - sill}H${w - pillar}V${eaves}z`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" preserveAspectRatio="xMaxYMin slice" aria-hidden="true">`,
    `<defs><linearGradient id="${id}-sky" x2="0" y2="1"><stop stop-color="${usuai}" stop-opacity=".75"/><stop offset=".42" stop-color="${usuai}" stop-opacity="0"/></linearGradient>`,
    repeat(`${id}-waves`, patternOf('seigaiha'), scale * 0.9, '.5', printPaper),
    repeat(`${id}-leaves`, patternOf('asanoha'), scale, '.6', usuai),
    `<path id="${id}-far" d="${far}"/><path id="${id}-near" d="${near}"/></defs>`,
    `<path fill="${printPaper}" d="${whole}"/><path fill="url(#${id}-sky)" d="${whole}"/>`,
    scene.mountain ? `<path fill="${usuai}" opacity=".4" d="${ridge(scene)}"/>` : '',
    `<path fill="${kare}" opacity=".75" d="${circle(sun.x, sun.y, sun.radius)}"/>`,
    // Each block is cut away under the next; shifted, it leaves a sliver of paper at the edge.
    `<use href="#${id}-far" fill="${printPaper}" x="1.5" y="-2.5"/><use href="#${id}-far" fill="${usuai}"/><use href="#${id}-far" fill="url(#${id}-waves)"/>`,
    `<use href="#${id}-near" fill="${printPaper}" x="-1.5" y="-2.5"/><use href="#${id}-near" fill="${ai}"/><use href="#${id}-near" fill="url(#${id}-leaves)"/>`,
    screen(scene),
    `<path fill="${kon}" fill-rule="evenodd" d="${frame}"/></svg>`,
  ].join('');
}
