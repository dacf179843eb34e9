import type { Random } from './random.ts';
import { between, pick } from './random.ts';
import type { Plates, Sheet } from './sheet.ts';
import { bleed, isWide, mirror } from './sheet.ts';
import { circle, d } from './svg.ts';

type Draw = (sheet: Sheet, random: Random) => Plates;

/** 山: a far peak with hollow slopes, a near rounded hill in front of it. */
const mountain: Draw = (sheet, random) => {
  const { height: h, width: w } = sheet;
  const x = mirror(sheet, random);
  const wide = isWide(sheet);
  const edge = bleed / w;
  const peak = between(random, 0.6, 0.7);
  const top = h * between(random, 0.17, 0.23);
  const foot = h * 0.92;
  const spread = wide ? 0.56 : 0.68;
  const flat = wide ? 0.018 : 0.026;
  const hollow = foot - (foot - top) * 0.36;
  const slope = (way: 1 | -1): number => x(peak + way * spread);
  const waist = (way: 1 | -1): number => x(peak + way * spread * 0.38);
  // The slopes prolonged meet here; as a control point it rounds the summit without a kink.
  const tip = top - ((hollow - top) * flat) / (spread * 0.38 - flat);
  const second = d`M${slope(-1)} ${foot}Q${waist(-1)} ${hollow} ${x(peak - flat)} ${top}Q${x(peak)} ${tip} ${x(peak + flat)} ${top}Q${waist(1)} ${hollow} ${slope(1)} ${foot}V${h + bleed}H${slope(-1)}z`;
  const crest = between(random, 0.2, 0.3);
  const crestY = h * between(random, 0.5, 0.55);
  const start = h * between(random, 0.64, 0.7);
  const end = h * between(random, 0.86, 0.92);
  const indigo = d`M${x(-edge)} ${start}C${x(crest * 0.4)} ${crestY + h * 0.03} ${x(crest * 0.7)} ${crestY} ${x(crest)} ${crestY}C${x(crest + 0.26)} ${crestY} ${x(0.7)} ${end} ${x(1 + edge)} ${end}V${h + bleed}H${x(-edge)}z`;
  return { second, indigo, solid: '', origin: [x(crest), h] };
};

/** 日: the sun on the horizon. On the wide sheet it stands off the middle and is cut deeper. */
const sun: Draw = (sheet, random) => {
  const { height: h, width: w } = sheet;
  const wide = isWide(sheet);
  const horizon = h * between(random, 0.54, 0.62);
  const radius = (wide ? 0.42 : 0.3) * h * between(random, 0.9, 1.1);
  const side = between(random, 0.27, 0.4);
  const centre = w * pick(random, [side, 1 - side]);
  // A tenth of the sheet stays free above the sun, so that it never looks cut off.
  const rise = Math.min(radius * between(random, 0, 0.35), horizon - radius - h * 0.1);
  return {
    second: circle(centre, horizon - rise, radius),
    indigo: d`M${-bleed} ${horizon}H${w + bleed}V${h + bleed}H${-bleed}z`,
    solid: '',
    origin: [centre, horizon],
  };
};

/** 斜: a slanting field and a band along it, with a strip of paper between. */
const slant: Draw = (sheet, random) => {
  const { height: h, width: w } = sheet;
  const x = mirror(sheet, random);
  const fall = w * Math.tan((between(random, 11, isWide(sheet) ? 14 : 19) * Math.PI) / 180);
  const middle = h * between(random, 0.58, 0.64);
  const band = h * between(random, 0.2, 0.26);
  const gap = 9;
  const left = middle - fall / 2;
  const right = middle + fall / 2;
  const edge = bleed / w;
  const strip = (from: number, to: number): string =>
    d`M${x(-edge)} ${left + from}L${x(1 + edge)} ${right + from}V${right + to}L${x(-edge)} ${left + to}z`;
  const second = strip(-gap - band, -gap);
  return { second, indigo: strip(0, 2 * h), solid: '', origin: [x(0), left] };
};

/** 扇: rings around a pivot at the foot of the sheet, like an open fan. */
const fan: Draw = (sheet, random) => {
  const { height: h } = sheet;
  const x = mirror(sheet, random);
  const wide = isWide(sheet);
  const px = x(wide ? between(random, 0.24, 0.34) : between(random, 0, 0.12));
  const py = h * (wide ? 1.12 : between(random, 1, 1.06));
  const outer = h * (wide ? between(random, 0.96, 1.02) : between(random, 0.92, 1));
  const inner = outer * between(random, 0.66, 0.72);
  const pivot = outer * 0.2;
  return {
    second: circle(px, py, outer) + circle(px, py, inner + 6, -1) + circle(px, py, pivot),
    indigo: circle(px, py, inner) + circle(px, py, pivot + 6, -1),
    solid: '',
    origin: [px, py],
  };
};

/** 暖簾: cloths on a rail, one of them in the second ink, and the step of the door below. */
const curtain: Draw = (sheet, random) => {
  const { height: h, width: w } = sheet;
  const count = isWide(sheet) ? 6 : 4;
  const gap = 6;
  const cloth = (w - gap) / count;
  const railY = h * 0.08;
  const rail = 6;
  const top = railY + rail + 5;
  const hem = h * between(random, 0.71, 0.77);
  const step = h * between(random, 0.87, 0.9);
  const plain = Math.floor(random() * count);
  const cloths = Array.from({ length: count }, (_, index) => {
    const left = gap + index * cloth;
    return { index, path: d`M${left} ${top}h${cloth - gap}V${hem}h${gap - cloth}z` };
  });
  const loops = Array.from({ length: count * 2 }, (_, index) => {
    const left = gap + Math.floor(index / 2) * cloth;
    const at = index % 2 === 0 ? 8 : cloth - gap - 16;
    return d`M${left + at} ${railY - 3}h8V${top}h-8z`;
  });
  const join = (second: boolean): string =>
    cloths
      .filter(({ index }) => (index === plain) === second)
      .map(({ path }) => path)
      .join('');
  return {
    second: join(true) + d`M${-bleed} ${step}H${w + bleed}V${h + bleed}H${-bleed}z`,
    indigo: join(false),
    solid: d`M0 ${railY}H${w}v${rail}H0z` + loops.join(''),
    origin: [gap, top],
  };
};

/** 入江: a winding shore; the far bank narrows to nothing at one end. */
const inlet: Draw = (sheet, random) => {
  const { height: h, width: w } = sheet;
  const x = mirror(sheet, random);
  const edge = bleed / w;
  const start = h * between(random, 0.46, 0.52);
  const dip = h * between(random, 0.66, 0.72);
  const end = h * between(random, 0.36, 0.44);
  const shore = (lift: number): string =>
    d`M${x(-edge)} ${start - lift * 0.2}C${x(0.22)} ${start - h * 0.12 - lift * 0.6} ${x(0.4)} ${dip - lift} ${x(0.62)} ${dip - lift}S${x(0.9)} ${end + h * 0.12 - lift * 0.8} ${x(1 + edge)} ${end - lift * 0.7}V${h + bleed}H${x(-edge)}z`;
  return {
    second: shore(h * between(random, 0.18, 0.25)),
    indigo: shore(0),
    solid: '',
    origin: [x(0), h],
  };
};

const draws = { mountain, sun, slant, fan, curtain, inlet } as const satisfies Record<string, Draw>;

export type Composition = keyof typeof draws;

/** 山・日・斜・扇・暖簾・入江. The order is part of every cover: a change redraws them all. */
export const compositions = [
  'mountain',
  'sun',
  'slant',
  'fan',
  'curtain',
  'inlet',
] as const satisfies readonly Composition[];

/** Draws a composition for the sheet; the coordinates come from `random`. */
export function plates(composition: Composition, sheet: Sheet, random: Random): Plates {
  return draws[composition](sheet, random);
}
