import type { Motif } from './motifs.ts';
import { circle, d } from './svg.ts';

/**
 * One repeat of a motif, in the units of the print (400 wide). `areas` are printed in indigo on
 * paper; a motif without them is solid indigo. `lines` are cut out of the indigo and show paper.
 * `turns` says whether the motif survives being turned by 30° (waves and arrows have an up).
 */
export interface Pattern {
  readonly width: number;
  readonly height: number;
  readonly lines: string;
  readonly areas: string;
  readonly turns: boolean;
}

/** 七宝: circles of radius r around every second point of a grid of r. */
function shippo(): Pattern {
  const r = 23;
  const corners = [0, 2 * r].flatMap((x) => [0, 2 * r].map((y) => circle(x, y, r)));
  return {
    width: 2 * r,
    height: 2 * r,
    lines: [circle(r, r, r), ...corners].join(''),
    areas: '',
    turns: true,
  };
}

/**
 * 青海波: scales of three arcs. Each arc ends where the scale beside and half a radius below
 * covers it, so nothing needs to be painted over and the ground shows through.
 */
function seigaiha(): Pattern {
  const r = 26;
  const scale = (x: number, y: number): string =>
    [1, 0.68, 0.36]
      .map((share) => {
        const radius = r * share;
        const distance = Math.sqrt(1.25);
        const meeting = Math.acos((share ** 2 + distance ** 2 - 1) / (2 * share * distance));
        const half = Math.PI / 2 + Math.atan(0.5) - meeting;
        const dx = radius * Math.sin(half);
        const dy = radius * Math.cos(half);
        return d`M${x - dx} ${y - dy}a${radius} ${radius} 0 0 1 ${2 * dx} 0`;
      })
      .join('');
  const lines = [scale(r, r / 2), scale(0, r), scale(2 * r, r), scale(r, r * 1.5)].join('');
  return { width: 2 * r, height: r, lines, areas: '', turns: false };
}

/** 麻の葉: triangles with upright sides, each split into three from its centre. */
function asanoha(): Pattern {
  const a = 44;
  const h = (a * Math.sqrt(3)) / 2;
  const w = 2 * h;
  const edges = d`M0 0V${a}M${h} 0V${a}M${w} 0V${a}M0 0L${w} ${a}M${w} 0L0 ${a}`;
  const sides = d`M0 0L${h / 3} ${a / 2}L0 ${a}M${w} 0L${w - h / 3} ${a / 2}L${w} ${a}M${h / 3} ${a / 2}H${w - h / 3}`;
  const middle = d`M0 0H${(2 * h) / 3}L${h} ${a / 2}L${(4 * h) / 3} 0H${w}M0 ${a}H${(2 * h) / 3}L${h} ${a / 2}L${(4 * h) / 3} ${a}H${w}`;
  return { width: w, height: a, lines: edges + sides + middle, areas: '', turns: true };
}

/** 矢絣: columns of feathers with a spine; every second column is shifted by half a repeat. */
function yagasuri(): Pattern {
  const w = 28;
  const h = 34;
  const dip = 15;
  const feather = (x: number, y: number): string =>
    d`M${x} ${y}l${w / 2} ${dip}l${w / 2} ${-dip}v${h}l${-w / 2} ${dip}l${-w / 2} ${-dip}z`;
  const areas = [feather(0, 0), feather(0, -2 * h), feather(w, h), feather(w, -h)].join('');
  const uprights = [0, 0.5, 1, 1.5, 2].map((share) => d`M${share * w} 0V${2 * h}`);
  return { width: 2 * w, height: 2 * h, lines: uprights.join(''), areas, turns: false };
}

/** 立涌: pairs of waving uprights that swell and narrow in turn. */
function tatewaku(): Pattern {
  const w = 44;
  const h = 62;
  const swing = 7.5;
  const upright = (x: number, way: 1 | -1): string => {
    const near = x - swing * way;
    const far = x + swing * way;
    // .18 of the repeat is the handle that makes a cubic curve follow a sine.
    const handle = h * 0.18;
    return d`M${near} 0C${near} ${handle} ${far} ${h / 2 - handle} ${far} ${h / 2}S${near} ${h - handle} ${near} ${h}`;
  };
  return {
    width: w,
    height: h,
    lines: upright(w / 4, 1) + upright((3 * w) / 4, -1),
    areas: '',
    turns: false,
  };
}

/** 亀甲: hexagons standing on a point, a smaller one inside each (子持ち亀甲). */
function kikko(): Pattern {
  const s = 25;
  const half = (s * Math.sqrt(3)) / 2;
  const w = 2 * half;
  const hexagon = (x: number, y: number, side: number): string => {
    const reach = (side * Math.sqrt(3)) / 2;
    return d`M${x} ${y - side}l${reach} ${side / 2}v${side}l${-reach} ${side / 2}l${-reach} ${-side / 2}v${-side}z`;
  };
  const inner = s * 0.56;
  const lines = [
    hexagon(half, s, s),
    d`M${half} ${2 * s}V${3 * s}`,
    hexagon(half, s, inner),
    hexagon(0, 2.5 * s, inner),
    hexagon(w, 2.5 * s, inner),
    hexagon(0, -0.5 * s, inner),
    hexagon(w, -0.5 * s, inner),
  ].join('');
  return { width: w, height: 3 * s, lines, areas: '', turns: true };
}

/** 市松: squares of two colours in turn. */
function ichimatsu(): Pattern {
  const s = 20;
  const areas = d`M${s} 0h${s}v${s}h${-s}zM0 ${s}h${s}v${s}H0z`;
  return { width: 2 * s, height: 2 * s, lines: '', areas, turns: true };
}

/** 格子: a wide and a narrow bar in both directions (子持ち格子). */
function koshi(): Pattern {
  const s = 38;
  const bar = 5;
  const narrow = s - 6;
  return {
    width: s,
    height: s,
    lines: d`M${narrow} 0V${s}M0 ${narrow}H${s}`,
    areas: d`M${bar} ${bar}H${s}V${s}H${bar}z`,
    turns: true,
  };
}

/** 鱗: rows of triangles, every second row shifted by half. */
function uroko(): Pattern {
  const s = 38;
  const h = s * 0.84;
  const areas = d`M${s / 2} 0L${s} ${h}H0zM0 ${h}L${s / 2} ${2 * h}H${-s / 2}zM${s} ${h}l${s / 2} ${h}h${-s}z`;
  return { width: s, height: 2 * h, lines: '', areas, turns: false };
}

const drawings: Readonly<Record<Motif, () => Pattern>> = {
  shippo,
  seigaiha,
  asanoha,
  yagasuri,
  tatewaku,
  kikko,
  ichimatsu,
  koshi,
  uroko,
};

/** The repeat of a motif at scale 1. */
export function patternOf(motif: Motif): Pattern {
  return drawings[motif]();
}
