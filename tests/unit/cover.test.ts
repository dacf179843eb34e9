import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { compositions } from '../../src/outputs/cover/compositions.ts';
import {
  avoidNeighbour,
  compositionOf,
  cover,
  coverSizes,
  homeScene,
  motifNames,
  motifs,
} from '../../src/outputs/cover/index.ts';
import type { CoverRatio } from '../../src/outputs/cover/index.ts';

const ratios: readonly CoverRatio[] = ['4:3', '2:1'];
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** One id for each composition. */
const ids = compositions.map((wanted) => {
  const found = Array.from({ length: 200 }, (_, index) => `case-${index}`).find(
    (id) => compositionOf(id) === wanted,
  );
  if (found === undefined) throw new Error(`no id yields ${wanted}`);
  return found;
});

const covers = ids.flatMap((id) =>
  motifNames.flatMap((motif) =>
    ratios.map((ratio) => ({ name: `${id} ${motif} ${ratio}`, svg: cover({ id, motif, ratio }) })),
  ),
);
const drawings = [
  ...covers,
  { name: 'home wide', svg: homeScene('wide') },
  { name: 'home narrow', svg: homeScene('narrow') },
];

/** Opens and closes every element in turn; throws where XML would not be well formed. */
function checkWellFormed(svg: string): void {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-zA-Z]+)((?: [a-zA-Z][a-zA-Z0-9-]*="[^"<&]*")*)(\/?)>/g,
    (_, closing: string, name: string, attributes: string, empty: string) => {
      const names = [...attributes.matchAll(/ ([a-zA-Z0-9-]+)=/g)].map((match) => match[1]);
      if (new Set(names).size !== names.length) throw new Error(`repeated attribute in <${name}>`);
      if (closing === '' && empty === '') open.push(name);
      if (closing !== '' && open.pop() !== name) throw new Error(`unexpected </${name}>`);
      return '';
    },
  );
  if (rest !== '' || open.length > 0) throw new Error(`left over: ${rest} ${open.join(' ')}`);
}

describe.each(drawings)('$name', ({ svg }) => {
  it('is well-formed, standalone and without style or script', () => {
    checkWellFormed(svg);
    expect(parseFragment(svg).childNodes).toHaveLength(1);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
    expect(svg).not.toMatch(/style=|<style|<script|NaN|undefined|Infinity/);
  });

  it('refers only to parts of its own', () => {
    const own = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const used = [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].map((match) => match[1]);
    expect(new Set(own).size).toBe(own.length);
    expect(own).toEqual(expect.arrayContaining(used));
  });

  it('never uses vermilion', () => {
    expect(svg).not.toMatch(/#ad2a16/i);
  });
});

describe('cover', () => {
  it('stays small', () => {
    for (const { name, svg } of covers) expect(bytes(svg), name).toBeLessThanOrEqual(1650);
  });

  it('gives the same drawing for the same document, and well-formed ones for any id', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...motifNames),
        fc.constantFrom(...ratios),
        (id, motif, ratio) => {
          const svg = cover({ id, motif, ratio });
          checkWellFormed(svg);
          expect(cover({ id, motif, ratio })).toBe(svg);
        },
      ),
    );
  });

  it('is drawn anew for the other ratio with the same second ink', () => {
    const [tall, wide] = ratios.map((ratio) => cover({ id: 'case-1', motif: 'kikko', ratio }));
    const ink = /stop-color="(#[0-9a-f]{6})"/;
    expect(tall?.match(ink)?.[1]).toBe(wide?.match(ink)?.[1]);
    expect(tall).toContain(`viewBox="0 0 ${coverSizes['4:3'].width} ${coverSizes['4:3'].height}"`);
    expect(wide).toContain(`viewBox="0 0 ${coverSizes['2:1'].width} ${coverSizes['2:1'].height}"`);
    expect(tall?.match(/<path id="s[^>]+>/)?.[0]).not.toBe(wide?.match(/<path id="s[^>]+>/)?.[0]);
  });

  it('spreads documents over all compositions', () => {
    const drawn = Array.from({ length: 600 }, (_, index) => compositionOf(`recruitment-${index}`));
    for (const composition of compositions) {
      const share = drawn.filter((one) => one === composition).length / drawn.length;
      expect(share, composition).toBeGreaterThan(0.1);
      expect(share, composition).toBeLessThan(0.24);
    }
  });
});

describe('avoidNeighbour', () => {
  it('keeps neighbours apart and leaves the others alone', () => {
    const list = Array.from({ length: 100 }, (_, index) => `case-${index}`);
    const salts = avoidNeighbour(list);
    const drawn = list.map((id, index) => compositionOf(id, salts[index]));
    expect(drawn.every((one, index) => one !== drawn[index - 1])).toBe(true);
    expect(salts.filter((salt) => salt === 0).length).toBeGreaterThan(60);
  });

  it('copes with one document many times over', () => {
    const salts = avoidNeighbour(['a', 'a', 'a']);
    const drawn = salts.map((salt) => compositionOf('a', salt));
    expect(drawn[0]).not.toBe(drawn[1]);
    expect(drawn[1]).not.toBe(drawn[2]);
  });
});

describe('homeScene', () => {
  it.each(['wide', 'narrow'] as const)('%s stays within 4 KB', (shape) => {
    expect(bytes(homeScene(shape))).toBeLessThanOrEqual(4096);
  });
});

describe('motifs', () => {
  it('say what they mean in one line', () => {
    expect(motifNames).toEqual(Object.keys(motifs));
    for (const key of motifNames) expect(motifs[key].meaning).toMatch(/^[^。]+です。[^。]+ます。$/);
  });
});
