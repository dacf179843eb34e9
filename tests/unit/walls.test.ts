import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/integrations/replace-folder.ts';
import { fileOf, importsIn } from '../fixtures/imports.ts';
import { breaches, isKnownArea } from '../fixtures/walls.ts';

async function sources(): Promise<ReadonlyMap<string, string>> {
  const files = await Promise.all(
    ['src', 'studio'].map(async (folder) =>
      (await filesBelow(folder)).map((file) => join(folder, file)),
    ),
  );
  const code = files
    .flat()
    .filter(
      (file) => /\.(?:tsx?|astro)$/.test(file) && !/node_modules|\/dist\/|\.d\.ts$/.test(file),
    );
  return new Map(
    await Promise.all(code.map(async (file) => [file, await readFile(file, 'utf8')] as const)),
  );
}

const files = await sources();

describe('the walls of the house', () => {
  it('stand: nobody imports from where it may not', () => {
    expect(files.size).toBeGreaterThan(200);
    expect([...files].flatMap(([path, text]) => breaches(path, text))).toEqual([]);
  });

  it('are written for every area', () => {
    expect([...files.keys()].filter((path) => !isKnownArea(path))).toEqual([]);
  });

  it('leave questions to the site: nobody else asks Astro for a collection', () => {
    const asking = [...files].filter(([, text]) =>
      /\bget(?:Collection|Entry|Entries)\(/.test(text),
    );
    expect(asking.map(([path]) => path).filter((path) => !path.startsWith('src/site/'))).toEqual(
      [],
    );
  });

  it('lead to files that exist', () => {
    const lost = [...files].flatMap(([path, text]) =>
      importsIn(path, text)
        .map(({ specifier }) => fileOf(path, specifier) ?? '')
        .filter((file) => /^(?:src|studio)\/.*\.ts$/.test(file) && !file.includes('*'))
        .filter((file) => !files.has(file))
        .map((file) => `${path} → ${file}`),
    );
    expect(lost).toEqual([]);
  });

  it('keep zod and the documents out of the browser, but for the forms', () => {
    const reached = new Set<string>();
    const packages = new Set<string>();
    const follow = (path: string): void => {
      if (reached.has(path) || path.startsWith('src/forms/')) return;
      reached.add(path);
      for (const { specifier, isType } of importsIn(path, files.get(path) ?? '')) {
        const file = fileOf(path, specifier);
        if (isType) continue;
        if (file === undefined) packages.add(specifier);
        else if (file.endsWith('.ts')) follow(file);
      }
    };
    for (const path of files.keys()) if (path.startsWith('src/scripts/')) follow(path);
    expect([...packages].filter((name) => name === 'zod' || name.startsWith('node:'))).toEqual([]);
    expect([...reached].filter((path) => path.startsWith('src/model/documents/'))).toEqual([]);
  });
});

describe('the watch on the walls', () => {
  it.each([
    ['src/lib/x.ts', "import { a } from '../model/types.ts';"],
    ['src/lib/x.ts', "import strings from '../../content/interface.json' with { type: 'json' };"],
    ['src/lib/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/model/x.ts', "import type { Loader } from 'astro/loaders';"],
    ['src/model/x.ts', "export { a } from '../forms/form.ts';"],
    ['src/forms/x.ts', "import { createClient } from '@sanity/client';"],
    ['src/sources/x.ts', "import { openSite } from '../site/index.ts';"],
    ['src/sources/files/x.ts', "import { createClient } from '@sanity/client';"],
    ['src/body/x.ts', "const source = await import('../sources/check.ts');"],
    ['src/site/x.ts', "import type { Row } from '../search/record.ts';"],
    ['src/site/x.ts', "type Row = import('../outputs/chart/bars.ts').Bar;"],
    ['src/outputs/x.ts', "import '../components/chart/x.ts';"],
    ['src/search/x.ts', "import { tiles } from '../outputs/tile-map/index.ts';"],
    ['src/scripts/x.ts', "import { schemas } from '../model/documents/index.ts';"],
    ['src/scripts/x.ts', "import { openSite } from '../site/index.ts';"],
    ['src/endpoint/x.ts', "import { openSite } from '../site/index.ts';"],
    ['src/endpoint/x.ts', "import { checkContents } from '../sources/check.ts';"],
    ['src/pages/x.astro', "---\nimport { checkContents } from '../sources/check.ts';\n---\n<p />"],
    ['src/pages/x.astro', "<p />\n<script>\nimport { a } from '../site/index.ts';\n</script>"],
    ['studio/x.tsx', "import { openSite } from '../src/site/index.ts';"],
  ])('%s: %s', (path, text) => {
    expect(breaches(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/lib/interface.ts', "import s from '../../content/interface.json' with { type: 'json' };"],
    ['src/model/x.ts', "import { z } from 'zod';\nimport { isDay } from '../lib/jst.ts';"],
    ['src/scripts/x.ts', "import type { Recruitment } from '../model/documents/index.ts';"],
    ['src/scripts/x.ts', "import { recruitmentTone } from '../model/facts/tone.ts';"],
    ['src/sources/sanity/x.ts', "import { createClient } from '@sanity/client';"],
    ['src/endpoint/x.ts', "import { isValidSignature } from '@sanity/webhook';"],
    ['src/pages/x.astro', "<script>\nimport '../scripts/clock.ts';\n</script>"],
    [
      'studio/schema/x.ts',
      "import { defineType } from 'sanity';\nimport '../../src/model/types.ts';",
    ],
  ])('lets through %s: %s', (path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });
});
