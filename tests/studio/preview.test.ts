import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/lib/settings.ts';
import { openSource } from '../../src/sources/open.ts';
import { typeNames } from '../../src/model/types.ts';
import { publishedEnv } from '../../src/integrations/rebuild.ts';
import { hostedState } from '../../studio/build-report/hosted-state.ts';
import { shownOf } from '../../studio/preview/page-of.ts';
import { openFakeLake, result } from '../setup/fake-lake.ts';
import { freePort } from '../../src/integrations/free-port.ts';
import { lakeClient, openFilesLake } from '../setup/studio-lake.ts';
import type { TestLake } from '../setup/studio-lake.ts';

const theme = 'theme-sea';

let lake: TestLake;

beforeAll(async () => {
  lake = await openFilesLake();
});
afterAll(async () => {
  await lake.close();
});

async function published(id: string) {
  const document = await lake.client.getDocument(id);
  if (document === undefined) throw new Error(id);
  return document;
}

describe('the page of a document in the Studio', () => {
  it('is that of its draft, at the address that the draft gives it', async () => {
    const before = await published(theme);
    const draft = { ...before, _id: `drafts.${theme}`, slug: { _type: 'slug', current: 'umi' } };
    expect(shownOf('theme', null, before)).toEqual({ path: '/themes/sea/', lacks: [] });
    expect(shownOf('theme', draft, before)).toEqual({ path: '/themes/umi/', lacks: [] });
  });

  it('is the published one while a draft is not whole, with what it lacks', async () => {
    const before = await published(theme);
    const { motif: _motif, ...draft } = before;
    const { path, lacks } = shownOf('theme', draft, before);
    expect(path).toBe('/themes/sea/');
    expect(lacks.map(({ field }) => field)).toEqual(['表紙の柄']);
    expect(lacks[0]?.message).toContain('使える値は');
  });

  it('is not there before there is an address', () => {
    const { path, lacks } = shownOf('theme', { _id: 'drafts.x', _type: 'theme' }, null);
    expect(path).toBeUndefined();
    expect(lacks.map(({ field }) => field)).toContain('アドレス');
    expect(lacks.map(({ field }) => field)).not.toContain('_id');
  });
});

describe('a source with drafts', () => {
  it('shows drafts, and what is published in the place of half of one', async () => {
    const source = openSource(readSettings({ ENGAWA_LAKE: lake.url, ENGAWA_PREVIEW: 'drafts' }));
    const titles = async () => {
      const documents = (await source.readWhole?.()) ?? [];
      const found = documents.find(({ _id }) => _id === theme);
      return [documents.length, found?._type === 'theme' ? found.title : undefined];
    };
    const [count, title] = await titles();
    expect(count).toBeGreaterThan(100);
    const before = await published(theme);
    await lake.client.createOrReplace({ ...before, _id: `drafts.${theme}`, title: '下書きの題' });
    expect(await titles()).toEqual([count, '下書きの題']);
    await lake.client.patch(`drafts.${theme}`).unset(['motif']).commit();
    expect(await titles()).toEqual([count, title]);
    await lake.client.delete(`drafts.${theme}`);
    expect(await titles()).toEqual([count, title]);
  });

  it('is never opened by the build of the public site', () => {
    const env = publishedEnv({
      ENGAWA_PREVIEW: 'drafts',
      ENGAWA_LAKE: lake.url,
      ENGAWA_STUDIO: 'http://localhost:3333',
      ENGAWA_CONTENT: 'content',
    });
    expect(env).toEqual({ ENGAWA_CONTENT: 'content' });
    expect(readSettings(env)).toMatchObject({ preview: false, sanity: undefined });
  });
});

describe('公開の状況 of a hosted project', () => {
  it('compares the public site with what is published, and judges it as the build does', async () => {
    const port = await freePort();
    const site = createServer((_request, response) => {
      response.end(JSON.stringify({ builtAt: '2000-01-01T00:00:00+09:00' }));
    }).listen(port);
    // A store that lets through what this machine's lake would refuse, as Sanity's own does.
    const fake = await openFakeLake();
    let documents = await lake.client.fetch<Record<string, unknown>[]>(
      '*[_type in $types]',
      { types: typeNames },
      { perspective: 'published' },
    );
    fake.answer = (_asked, response) => {
      result(response, documents);
    };
    const client = lakeClient(fake.settings.apiHost ?? '');
    const ask = () => hostedState(client, `http://localhost:${port}`, Date.now());
    const good = await ask();
    expect(good.builtAt).toBe('2000-01-01T00:00:00+09:00');
    expect(good.newer).toBeGreaterThan(100);
    expect(good.errors).toEqual([]);
    documents = documents.map((one) => (one['_id'] === theme ? { ...one, motif: undefined } : one));
    const { errors } = await ask();
    expect(errors).toMatchObject([{ id: theme, type: 'theme', field: '表紙の柄' }]);
    site.close();
    expect((await ask()).builtAt).toBeUndefined();
    await fake.close();
  });
});
