import type { Composition } from './compositions.ts';
import { compositions, plates } from './compositions.ts';
import { ai, printPaper, secondInks } from './ink.ts';
import type { Motif } from './motifs.ts';
import { patternOf } from './patterns.ts';
import { between, hash, pick, randomFrom } from './random.ts';
import { num } from './svg.ts';

export { homeScene } from './home-scene.ts';
export { motifNames, motifs } from './motifs.ts';
export type { Motif, MotifName } from './motifs.ts';

/** Proportions a cover is drawn for; each is composed on its own, neither is a crop. */
export const coverSizes = {
  '4:3': { width: 400, height: 300 },
  '2:1': { width: 400, height: 200 },
} as const;
export type CoverRatio = keyof typeof coverSizes;

export interface CoverOptions {
  /** `_id` of the document: it alone decides composition, second ink and coordinates. */
  readonly id: string;
  /** Motif of the document's theme. */
  readonly motif: Motif;
  readonly ratio: CoverRatio;
  /** Another drawing for the same document, see `avoidNeighbour`. */
  readonly salt?: number;
}

function seedOf(id: string, salt: number): string {
  return `${id}/${salt}`;
}

/** The composition `cover` draws for a document. */
export function compositionOf(id: string, salt = 0): Composition {
  return pick(randomFrom(seedOf(id, salt)), compositions);
}

/**
 * The cover of a document: a two-ink woodblock print as a standalone SVG of 0.9 to 1.6 KB.
 * Decorative, hence `aria-hidden`. Both ratios of a document share composition and inks.
 */
export function cover({ id, motif, ratio, salt = 0 }: CoverOptions): string {
  const seed = seedOf(id, salt);
  const random = randomFrom(seed);
  // The first draw, so that `compositionOf` finds the same.
  const composition = pick(random, compositions);
  const second = pick(random, secondInks);
  const scale = between(random, 0.85, 1.35);
  const pattern = patternOf(motif);
  // Cloth hangs straight.
  const turned = random() < 0.4 && pattern.turns && composition !== 'curtain';
  const angle = random() * 2 * Math.PI;
  const shift = between(random, 2, 3);
  const sheet = coverSizes[ratio];
  const plate = plates(composition, sheet, random);

  // Several covers share one HTML page, so the names of their parts must not.
  const key = hash(`${seed}/${motif}/${ratio}`).toString(36);
  const whole = `d="M0 0h${sheet.width}v${sheet.height}H0z"`;
  const place = `translate(${plate.origin.map(num).join(' ')}) scale(${scale.toFixed(2)})${turned ? ' rotate(30)' : ''}`;
  const offset = `translate(${num(shift * Math.cos(angle))} ${num(shift * Math.sin(angle))})`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">`,
    `<defs><linearGradient id="b${key}" x2="0" y2="1"><stop stop-color="${second}" stop-opacity=".8"/><stop offset=".5" stop-color="${second}" stop-opacity="0"/></linearGradient>`,
    `<pattern id="p${key}" width="${num(pattern.width)}" height="${num(pattern.height)}" patternUnits="userSpaceOnUse" patternTransform="${place}">`,
    pattern.areas === '' ? '' : `<path fill="${ai}" d="${pattern.areas}"/>`,
    pattern.lines === ''
      ? ''
      : `<path fill="none" stroke="${printPaper}" stroke-width="1.8" d="${pattern.lines}"/>`,
    `</pattern><path id="s${key}" d="${plate.indigo}"/></defs>`,
    `<path fill="${printPaper}" ${whole}/><path fill="url(#b${key})" ${whole}/>`,
    // The second block is cut away under the indigo one; shifted, it shows a sliver of paper.
    `<g opacity=".85" transform="${offset}"><path fill="${second}" d="${plate.second}"/><use href="#s${key}" fill="${printPaper}"/></g>`,
    // A motif printed on paper would dissolve at its edge; a key line holds it together.
    pattern.areas === ''
      ? `<use href="#s${key}" fill="${ai}"/><use href="#s${key}" fill="url(#p${key})"/>`
      : `<use href="#s${key}" fill="${printPaper}"/><use href="#s${key}" fill="url(#p${key})" stroke="${ai}" stroke-width="1.6"/>`,
    plate.solid === '' ? '' : `<path fill="${ai}" d="${plate.solid}"/>`,
    '</svg>',
  ].join('');
}

/**
 * Salts for a list of covers, in the order of `ids`, so that no two neighbours share a
 * composition. Pass the salt on to `cover`.
 */
export function avoidNeighbour(ids: readonly string[]): number[] {
  let previous: Composition | undefined;
  return ids.map((id) => {
    let salt = 0;
    while (compositionOf(id, salt) === previous) salt += 1;
    previous = compositionOf(id, salt);
    return salt;
  });
}
