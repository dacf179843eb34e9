import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf } from '../../src/integrations/html.ts';
import { filesBelow } from '../../src/integrations/replace-folder.ts';
import { run } from '../setup/run.ts';
import { openFilesLake } from '../setup/studio-lake.ts';
import type { TestLake } from '../setup/studio-lake.ts';

const CHANGED = '書きかけの題名ぽぽぽ';
const NEW = '公開していない新しい読み物ぺぺぺ';
const HALF = '題名のない下書きの要約ぷぷぷ';
const BANNER = '下書きを含む確認用のサイトです。';
const story = 'story-mihon-opening';

let base: string;
let lake: TestLake;

function build(output: string, env: Readonly<Record<string, string>>) {
  return run('node', ['src/integrations/build-command.ts', output], {
    ENGAWA_CONTENT: lake.content,
    ENGAWA_NOW: '2026-11-21T12:00+09:00',
    ...env,
  });
}

async function texts(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = await filesBelow(folder);
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
    ),
  );
}

/** The files in which one of these words stands. */
function saying(site: ReadonlyMap<string, string>, ...words: readonly string[]): string[] {
  return [...site].flatMap(([file, text]) =>
    words.some((word) => text.includes(word)) ? [file] : [],
  );
}

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'engawa-drafts-'));
  lake = await openFilesLake();
  const published = await lake.client.getDocument(story);
  if (published === undefined) throw new Error('no story');
  const draft = { ...published, _type: 'story' };
  await lake.client.create({ ...draft, _id: `drafts.${story}`, title: CHANGED });
  await lake.client.create({
    ...draft,
    _id: 'drafts.story-new',
    slug: { _type: 'slug', current: 'new-and-unpublished' },
    title: NEW,
  });
  await lake.client.create({ _id: 'drafts.story-half', _type: 'story', summary: HALF });
  // Half of a draft over a document that is published.
  const theme = await lake.client.getDocument('theme-sea');
  if (theme === undefined) throw new Error('no theme');
  const { motif: _motif, ...half } = theme;
  await lake.client.create({ ...half, _id: 'drafts.theme-sea', _type: 'theme', summary: HALF });
});

afterAll(async () => {
  await lake.close();
  await rm(base, { recursive: true, force: true });
});

describe('drafts', { timeout: 300_000 }, () => {
  it.each([
    ['files', () => ({})],
    [
      'the dataset',
      () => ({
        SANITY_PROJECT_ID: 'engawa',
        SANITY_DATASET: 'content',
        SANITY_API_HOST: lake.url,
      }),
    ],
  ])('are in no file of the public site that is built from %s', async (name, env) => {
    const output = join(base, name);
    const { output: said } = await build(output, env());
    expect(said).toContain('を作りました');
    const site = await texts(output);
    expect(site.size).toBeGreaterThan(300);
    expect(saying(site, CHANGED, NEW, HALF, 'new-and-unpublished', BANNER)).toEqual([]);
  });

  it('are all that a preview adds: marked on every page, closed to search and to forms', async () => {
    const output = join(base, 'preview');
    const before = await readFile(join(lake.content, 'addresses.json'), 'utf8');
    const { output: said, code } = await build(output, {
      ENGAWA_LAKE: lake.url,
      ENGAWA_PREVIEW: 'drafts',
      ENGAWA_STUDIO: 'https://npo.sanity.studio/',
    });
    expect([code, said]).toEqual([0, expect.stringContaining('を作りました')]);
    const site = await texts(output);
    expect(site.get('stories/mihon-opening/index.html')).toContain(CHANGED);
    expect(site.get('stories/new-and-unpublished/index.html')).toContain(NEW);
    // Half of a draft is no page: what is published stays, and the command says what is missing.
    expect(saying(site, HALF)).toEqual([]);
    expect(site.has('themes/sea/index.html')).toBe(true);
    expect(said).toContain('story-half');

    const pages = [...site].filter(([file]) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(100);
    const unmarked = pages.filter(([, html]) => {
      const robots = elementsOf(html).some(
        ({ tagName, attrs }) =>
          tagName === 'meta' &&
          attrs.some(({ name, value }) => name === 'name' && value === 'robots') &&
          attrs.some(({ name, value }) => name === 'content' && value.includes('noindex')),
      );
      return !robots || !html.includes(BANNER);
    });
    expect(unmarked.map(([file]) => file)).toEqual([]);
    expect(site.get('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(site.has('forms.json')).toBe(false);
    const headers = site.get('_headers') ?? '';
    expect(headers).toContain('X-Robots-Tag: noindex, nofollow');
    expect(headers).toContain("form-action 'none'");
    expect(headers).toContain('frame-ancestors https://npo.sanity.studio');
    expect(headers).not.toContain('X-Frame-Options');
    expect(await readFile(join(lake.content, 'addresses.json'), 'utf8')).toBe(before);
  });

  it('cannot be deployed as the public site', async () => {
    const { code, output } = await run('node', ['src/integrations/deploy-command.ts'], {
      SITE_URL: 'https://example.jp',
      ENGAWA_PREVIEW: 'drafts',
    });
    expect(code).toBe(1);
    expect(output).toContain('下書きを見せる設定');
  });
});
