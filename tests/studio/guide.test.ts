import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { chapters } from '../../studio/guide/chapters.ts';
import { anchorOf } from '../../studio/guide/parse.ts';
import { PICTURES } from '../pictures/stage.ts';
import { LARGEST } from '../pictures/webp.ts';
import { wordsOnScreen } from '../setup/studio-words.ts';

function* within(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* within(child);
}

const nodes = chapters.flatMap(({ name, tree }) =>
  [...within(tree)].map((node) => ({ chapter: name, node })),
);
const pictures = nodes.flatMap(({ chapter, node }) =>
  node.type === 'image' ? [{ chapter, url: node.url, alt: node.alt ?? '' }] : [],
);

describe('the guide for editors', () => {
  it('has a title for every chapter, and shows every file', async () => {
    expect(chapters.every(({ title }) => title !== '')).toBe(true);
    const files = await readdir('studio/guide/chapters');
    expect(files.toSorted()).toEqual(chapters.map(({ name }) => `${name}.md`).toSorted());
  });

  it('names pictures that exist, are small, and are described', async () => {
    expect(pictures.length).toBeGreaterThan(15);
    for (const { url, alt } of pictures) {
      expect(url).toMatch(/^\.\.\/pictures\/[a-z-]+\.webp$/);
      expect((await stat(join(PICTURES, url.split('/').at(-1) ?? ''))).size).toBeLessThan(LARGEST);
      expect(alt.length).toBeGreaterThan(10);
    }
    const used = pictures.map(({ url }) => url.split('/').at(-1) ?? '');
    expect((await readdir(PICTURES)).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it('leads to headings that exist, each with an address of its own', () => {
    const addresses = nodes.flatMap(({ chapter, node }) =>
      node.type === 'heading' ? [`${chapter}.md#${anchorOf(node)}`] : [],
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    const known = new Set([...addresses, ...chapters.map(({ name }) => `${name}.md`)]);
    const lost = nodes.flatMap(({ node }) =>
      node.type === 'link' && !known.has(decodeURI(node.url)) ? [node.url] : [],
    );
    expect(lost).toEqual([]);
  });

  it('puts into 「」 only what stands on the screen', async () => {
    const words = await wordsOnScreen();
    const said = chapters.flatMap(({ name, tree }) =>
      [...within(tree)]
        .flatMap((node) => ('value' in node ? [node.value] : 'alt' in node ? [node.alt] : []))
        .flatMap((text) => [...(text ?? '').matchAll(/「([^」]+)」/gu)])
        .map(([, word = '']) => ({ name, word })),
    );
    expect(said.length).toBeGreaterThan(150);
    const unknown = said.filter(({ word }) => !words.has(word));
    expect(unknown.map(({ name, word }) => `${name}: ${word}`)).toEqual([]);
  });
});
