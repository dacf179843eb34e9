import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesBelow } from '../../src/integrations/replace-folder.ts';
import { removeUnusedPictures } from '../../src/integrations/unused-pictures.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engawa-unused-'));
  await mkdir(join(folder, '_astro'));
});

afterEach(() => rm(folder, { recursive: true }));

it('takes away the pictures that no page, style or feed names, and nothing else', async () => {
  const files = {
    'index.html': '<img src="/_astro/quay.AbC1.png"><img src="/_astro/%E8%94%B5%20a.x_-1.jpg">',
    '_astro/site.css': 'a{background:url(/_astro/paper.Zz9.svg)}',
    'feed.xml': '<enclosure url="https://example.jp/_astro/sea.Q1.webp"/>',
    '_astro/quay.AbC1.png': '',
    '_astro/蔵 a.x_-1.jpg': '',
    '_astro/paper.Zz9.svg': '',
    '_astro/sea.Q1.webp': '',
    '_astro/draft.AbC2.png': '',
    '_astro/app.js': '',
    'og.png': '',
  };
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  expect(await removeUnusedPictures(folder)).toEqual(['_astro/draft.AbC2.png']);
  const { '_astro/draft.AbC2.png': _draft, ...kept } = files;
  expect(await filesBelow(folder)).toEqual(Object.keys(kept).toSorted());
});
