import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/integrations/replace-folder.ts';
import { readSettings } from '../../src/lib/settings.ts';
import { connect } from '../../src/sources/sanity/connection.ts';
import { push } from '../../src/sources/sync/push.ts';
import { openLake } from '../../studio/lake/index.ts';
import type { Lake } from '../../studio/lake/index.ts';
import { picturedContent } from '../fixtures/pictured-content.ts';
import { copyWithoutDocuments } from '../fixtures/without-documents.ts';
import { openFakeLake, refuse } from '../setup/fake-lake.ts';
import { run } from '../setup/run.ts';
import { STUDIO_ORIGIN, lakeClient } from '../setup/studio-lake.ts';

const NOW = '2026-11-21T12:00+09:00';
const SECRET = '公開していない下書きの題名';

let base: string;
let lake: Lake;
let dataset: Readonly<Record<string, string>>;

function build(output: string, env: Readonly<Record<string, string>>) {
  return run('node', ['src/integrations/build-command.ts', output], { ENGAWA_NOW: NOW, ...env });
}

/** A folder in which a site stands already. */
async function builtBefore(name: string) {
  const output = join(base, name);
  await cp('public', output, { recursive: true });
  return { output, before: await bytesBelow(output) };
}

async function bytesBelow(folder: string): Promise<Record<string, string>> {
  const entries = (await filesBelow(folder)).map(
    async (file) => [file, (await readFile(join(folder, file))).toString('base64')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'engawa-stores-'));
  await picturedContent(join(base, 'content'));
  await copyWithoutDocuments(join(base, 'content'), join(base, 'rest'));
  lake = await openLake({ port: 0, origin: STUDIO_ORIGIN, now: Date.now });
  dataset = {
    SANITY_PROJECT_ID: 'engawa',
    SANITY_DATASET: 'content',
    SANITY_API_HOST: lake.url,
    ENGAWA_CONTENT: join(base, 'rest'),
  };
  const { sanity } = readSettings(dataset);
  if (sanity === undefined) throw new Error('no dataset');
  await push({
    folder: join(base, 'content'),
    recordPath: join(base, 'record.json'),
    connection: connect(sanity),
    settings: sanity,
    permission: { dryRun: false, delete: false, overwrite: false },
    now: Date.now(),
    progress: () => undefined,
  });
  const client = lakeClient(lake.url);
  const story = await client.getDocument('story-mihon-opening');
  await client.create({
    ...story,
    _id: 'drafts.story-mihon-opening',
    _type: 'story',
    title: SECRET,
  });
});

afterAll(async () => {
  await lake.close();
  await rm(base, { recursive: true, force: true });
});

describe('the site of a dataset', () => {
  it('is that of the same documents as files, byte for byte, and shows no draft', async () => {
    const [files, sanity] = [join(base, 'from-files'), join(base, 'from-sanity')];
    const first = await build(files, { ENGAWA_CONTENT: join(base, 'content') });
    expect(first.output).toContain('を作りました');
    const second = await build(sanity, dataset);
    expect(second.output).toContain('を作りました');
    const [before, after] = [await bytesBelow(files), await bytesBelow(sanity)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(before).join('\n')).not.toContain('unused');
    const names = Object.keys(before).filter((file) => file !== 'build.json');
    expect(names.filter((file) => after[file] !== before[file])).toEqual([]);
    const text = await readFile(join(sanity, 'stories/mihon-opening/index.html'), 'utf8');
    expect(text).toMatch(/<img src="\/_astro\/layers\.[\w-]+\.svg"/);
    const all = Object.values(after).map((bytes) => Buffer.from(bytes, 'base64').toString('utf8'));
    expect(all.filter((bytes) => bytes.includes(SECRET))).toEqual([]);
  });

  it('loads pictures from the CDN where the settings say so, and lets the browser', async () => {
    const output = join(base, 'cdn');
    // What Astro keeps from build to build names the files of a folder that is gone now.
    const moved = join(base, 'moved');
    await rename(join(base, 'rest'), moved);
    const env = { ...dataset, ENGAWA_CONTENT: moved, ENGAWA_IMAGES: 'cdn' };
    const { output: said } = await build(output, env);
    expect(said).toContain('を作りました');
    const text = await readFile(join(output, 'stories/how-to-read-a-notice/index.html'), 'utf8');
    expect(text).toMatch(
      new RegExp(`<img src="${lake.url}/images/engawa/content/[0-9a-f]{40}-40x30\\.png\\?w=40`),
    );
    expect(text).toContain('srcset="');
    expect(await readFile(join(output, '_headers'), 'utf8')).toContain(
      `img-src 'self' ${lake.url} data:`,
    );
  });
});

describe('a dataset that cannot be read', () => {
  it('ends the command in words, without a stack, and leaves the site alone', async () => {
    const { output, before } = await builtBefore('command');
    const fake = await openFakeLake();
    fake.answer = (_asked, response) => {
      refuse(response, 401);
    };
    const { code, output: said } = await build(output, {
      ...dataset,
      SANITY_API_HOST: fake.settings.apiHost ?? '',
    });
    await fake.close();
    expect(code).toBe(1);
    expect(said).toMatch(/401[^]*SANITY_TOKEN/);
    expect(said).not.toMatch(/^\s+at .+:\d+:\d+/mu);
    expect(await bytesBelow(output)).toEqual(before);
  });

  it('that has an error in a document names it and leaves the site alone', async () => {
    const client = lakeClient(lake.url);
    await client.patch('theme-sea').unset(['motif']).commit();
    const { output, before } = await builtBefore('broken');
    const { code, output: said } = await build(output, dataset);
    expect(code).toBe(1);
    expect(said).toMatch(/誤り theme-sea（テーマ）\s+項目: 表紙の柄/);
    expect(await bytesBelow(output)).toEqual(before);
  });
});
