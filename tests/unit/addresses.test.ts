import { mkdtemp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startOf } from '../../src/lib/jst.ts';
import { citableAddresses, nextManifest } from '../../src/integrations/addresses.ts';
import { headersFile } from '../../src/integrations/headers.ts';
import { redirectsOf } from '../../src/integrations/redirects.ts';
import { filesBelow, replaceFolder } from '../../src/integrations/replace-folder.ts';
import { buildGraph } from '../../src/site/graph.ts';
import { caseStudy, world } from '../fixtures/documents.ts';

describe('addresses are for ever', () => {
  const before = { published: ['/cases/a/', '/cases/b/', '/cases/b/apply/'] };
  const nothing = { redirected: [], withdrawn: [] };

  test('new ones are added; facet and numbered pages are not', () => {
    const files = [
      'index.html',
      'cases/a/index.html',
      'cases/page/2/index.html',
      'cases/by/theme/x/index.html',
      'a.css',
    ];
    expect(citableAddresses(files)).toEqual(['/cases/a/']);
    expect(nextManifest(before, [...before.published, '/cases/c/'], nothing).published).toEqual([
      '/cases/a/',
      '/cases/b/',
      '/cases/b/apply/',
      '/cases/c/',
    ]);
  });

  test('one that would vanish stops the build and is named, with both mends', () => {
    expect(() => nextManifest(before, ['/cases/a/'], nothing)).toThrow(
      /\/cases\/b\/[\s\S]*以前のアドレス[\s\S]*取り下げたページ/,
    );
  });

  test('a redirect or 取り下げたページ lets it go, with what stood below it', () => {
    for (const accounted of [
      { ...nothing, redirected: ['/cases/b/'] },
      { ...nothing, withdrawn: ['/cases/b/'] },
    ]) {
      expect(() => nextManifest(before, ['/cases/a/'], accounted)).not.toThrow();
    }
  });

  test('previous slugs lead straight to the address of today', () => {
    const moved = caseStudy({
      _id: 'case-moved',
      slug: { _type: 'slug', current: 'new-name' },
      previousSlugs: ['old-name', 'older-name'],
    });
    const redirects = redirectsOf(buildGraph([...world, moved], startOf('2026-11-21')));
    expect(redirects).toEqual([
      { from: '/cases/old-name/', to: '/cases/new-name/' },
      { from: '/cases/older-name/', to: '/cases/new-name/' },
    ]);
  });
});

test('a folder takes over what another holds, and loses the rest', async () => {
  const root = await mkdtemp(join(tmpdir(), 'engawa-replace-'));
  const [from, to] = [join(root, 'from'), join(root, 'to')];
  await mkdir(join(from, 'a'), { recursive: true });
  await mkdir(join(to, 'old'), { recursive: true });
  await writeFile(join(from, 'a/index.html'), 'new');
  await writeFile(join(to, 'old/index.html'), 'old');
  await replaceFolder(from, to);
  expect(await filesBelow(to)).toEqual(['a/index.html']);
  expect(await readFile(join(to, 'a/index.html'), 'utf8')).toBe('new');
});

test('the headers refuse inline code, foreign sources and frames', () => {
  const headers = headersFile();
  expect(headers).toContain("default-src 'none'");
  expect(headers).not.toContain('unsafe-inline');
  expect(headers).toContain("frame-ancestors 'none'");
  expect(headers).toContain('X-Content-Type-Options: nosniff');
});
