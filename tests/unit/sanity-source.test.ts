import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOf } from '../../src/lib/jst.ts';
import { checkContents } from '../../src/sources/check.ts';
import { documentLoaders } from '../../src/sources/files/loader.ts';
import { fileSource } from '../../src/sources/files/source.ts';
import { assetId } from '../../src/sources/files/assets.ts';
import { normalDocument } from '../../src/sources/codec/normal.ts';
import { connect } from '../../src/sources/sanity/connection.ts';
import { retryAfterOf } from '../../src/sources/sanity/fault.ts';
import { patience, waitBefore } from '../../src/sources/sanity/retry.ts';
import { allDocuments } from '../../src/sources/sanity/queries.ts';
import { datasetSource } from '../../src/sources/sanity/source.ts';
import { describe as tell } from '../../src/sources/report.ts';
import { png } from '../fixtures/pictured-content.ts';
import { dataset, openFakeLake, refuse, result } from '../setup/fake-lake.ts';
import type { FakeLake } from '../setup/fake-lake.ts';

type Stored = Readonly<Record<string, unknown>>;

const NOW = startOf('2026-04-10T12:00+09:00');
let lake: FakeLake;
let pictures: string;
let slept: number[];
let documents: Stored[];
let revision = 0;

beforeEach(async () => {
  lake = await openFakeLake();
  pictures = await mkdtemp(join(tmpdir(), 'engawa-pictures-'));
  slept = [];
  const { documents: raws } = await fileSource('tests/fixtures/sound').read();
  const booked = {
    _rev: 'r1',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
  };
  documents = raws.map(({ value }) => ({ ...value, ...booked }));
  lake.answer = dataset(() => documents);
});

afterEach(async () => {
  await lake.close();
  await rm(pictures, { recursive: true });
});

function source(over: { drafts?: boolean; images?: 'copy' | 'cdn'; timeout?: number } = {}) {
  const { drafts = false, images = 'copy', timeout = 2000 } = over;
  const settings = { ...lake.settings, images };
  const limits = {
    ...patience,
    timeout,
    sleep: (wait: number) => {
      slept.push(wait);
      return Promise.resolve();
    },
  };
  return datasetSource(connect(settings, limits), settings, { drafts, pictures });
}

function change(id: string, fields: Stored): void {
  const changed = { _rev: `r-${String((revision += 1))}`, ...fields };
  documents = documents.map((one) => (one['_id'] === id ? { ...one, ...changed } : one));
}

const findings = async () => checkContents(await source().read(), NOW).findings;

describe('the documents of a dataset', () => {
  it('are those that the files of a folder hold', async () => {
    const there = checkContents(await source().read(), NOW);
    const here = checkContents(await fileSource('tests/fixtures/sound').read(), NOW);
    expect(there.findings).toEqual([]);
    const byId = (a: { _id: string }, b: { _id: string }) => (a._id < b._id ? -1 : 1);
    expect(there.documents.toSorted(byId)).toEqual(
      here.documents.map(normalDocument).toSorted(byId),
    );
  });

  it('come page by page, each once, also where a page ends exactly', async () => {
    const many = Array.from({ length: 12 }, (_, n) => ({ ...documents[0], _id: `x-${n + 10}` }));
    lake.answer = dataset(() => many);
    for (const size of [5, 6, 12, 13]) {
      lake.asked.length = 0;
      const read = await allDocuments(connect(lake.settings), 'published', size);
      expect(read.map(({ _id }) => _id)).toEqual(many.map(({ _id }) => _id));
      expect(lake.asked).toHaveLength(Math.floor(12 / size) + 1);
    }
  });

  it('are the published ones unless drafts are asked for', async () => {
    await source().read();
    expect(lake.asked.every(({ search }) => search.get('perspective') !== 'drafts')).toBe(true);
    lake.asked.length = 0;
    await source({ drafts: true }).read();
    expect(lake.asked[0]?.search.get('perspective')).toBe('drafts');
  });

  it('that do not fit the model are named with their field', async () => {
    change('program-minato', { status: 'じっこう中', extra: 1 });
    const found = (await findings()).map(tell).join('\n');
    expect(found).toContain('program-minato（プログラム）');
    expect(found).toContain('「extra」という項目はありません');
  });
});

describe('the collections of a build', () => {
  it('take over what has changed, and forget what has gone', async () => {
    const sets: string[] = [];
    const entries = new Map<string, { digest: string }>();
    const load = () =>
      documentLoaders(
        source(),
        '/nowhere',
        () => NOW,
      )('program').load({
        generateDigest: (data) => JSON.stringify(data),
        logger: { error: () => undefined },
        store: {
          keys: () => [...entries.keys()],
          // As Astro's own: an entry with the digest that it had is not set again.
          set: ({ id, digest }) => {
            if (entries.get(id)?.digest === String(digest)) return false;
            sets.push(id);
            entries.set(id, { digest: String(digest) });
            return true;
          },
          delete: (id) => void entries.delete(id),
        },
      });
    const [program] = documents.filter(({ _id }) => _id === 'program-minato');
    documents.push({ ...program, _id: 'program-b', slug: { _type: 'slug', current: 'b' } });
    await load();
    expect(sets).toEqual(['program-b', 'program-minato']);
    change('program-b', { _rev: 'r2', _updatedAt: '2026-02-02T00:00:00Z' });
    await load();
    expect(sets).toHaveLength(2);
    change('program-b', { title: 'みなと工房' });
    await load();
    expect(sets).toEqual(['program-b', 'program-minato', 'program-b']);
    documents = documents.filter(({ _id }) => _id !== 'program-b');
    await load();
    expect([...entries.keys()]).toEqual(['program-minato']);
  });
});

describe('a pointer', () => {
  const pointer = (id: string) => ({
    organizations: [
      { _key: 'a', organization: { _type: 'reference', _ref: id }, role: 'organizer' },
    ],
  });

  it('to nothing is named with document, field and id', async () => {
    change('program-minato', pointer('organization-gone'));
    expect(await findings()).toMatchObject([
      { id: 'program-minato', rule: 'reference', found: 'organization-gone' },
    ]);
    expect((await findings())[0]?.field).toContain('団体');
  });

  it('to a draft says that it must be published', async () => {
    documents.push({ ...documents[0], _id: 'drafts.organization-new', _type: 'organization' });
    change('program-minato', pointer('organization-new'));
    const [found] = await findings();
    expect(found?.message).toContain('「organization-new」はまだ下書きです');
    expect(found?.id).toBe('program-minato');
  });
});

describe('a picture', () => {
  const bytes = png(12, 9, 80);
  const id = assetId(bytes, 'png');
  const portrait = {
    _type: 'image',
    asset: { _type: 'reference', _ref: id },
    alt: '港で話す人',
  };
  const person = {
    _id: 'person-a',
    _type: 'person',
    _rev: 'r',
    publishedOn: '2026-04-01',
    title: '見本 花子',
    slug: { _type: 'slug', current: 'hanako' },
    summary: 'コーディネーターです。',
    roles: ['coordinator'],
    consentOn: '2026-03-01',
    consentScope: '名前と役割',
    portrait,
  };
  const asset = { _id: id, _type: 'sanity.imageAsset', originalFilename: '港 の/写真.png' };
  const serve = (body: Uint8Array) => {
    const rest = dataset(() => documents);
    lake.answer = (asked, response) => {
      if (asked.path.includes('/images/')) response.end(body);
      else rest(asked, response);
    };
  };

  it('is copied once, under its own name', async () => {
    documents.push(person, asset);
    serve(bytes);
    await source().read();
    expect(await readdir(join(pictures, 'images'))).toEqual(['港 の-写真.png']);
    lake.asked.length = 0;
    await source().read();
    expect(lake.asked.filter(({ path }) => path.includes('/images/'))).toEqual([]);
    documents = documents.filter(({ _id }) => _id !== 'person-a');
    await source().read();
    expect(await readdir(join(pictures, 'images'))).toEqual([]);
  });

  it('is left at the CDN where the settings say so', async () => {
    documents.push(person, asset);
    await source({ images: 'cdn' }).read();
    expect(lake.asked.filter(({ path }) => path.includes('/images/'))).toEqual([]);
  });

  it('that is not in the dataset is named with its document and field', async () => {
    documents.push(person);
    const [found] = await findings();
    expect(found).toMatchObject({ id: 'person-a', rule: 'picture', found: id, field: '写真' });
  });

  it('whose bytes are not whole is not taken', async () => {
    documents.push(person, asset);
    serve(bytes.subarray(0, 20));
    await expect(source().read()).rejects.toThrow(/途中で切れている[^]*image-/);
    expect(await readdir(pictures)).not.toContain('images');
  });
});

describe('a fault', () => {
  const never = () => undefined;
  it.each([
    [401, 0, /401[^]*SANITY_TOKEN/],
    [403, 0, /403[^]*SANITY_TOKEN[^]*Viewer/],
    [404, 0, /404[^]*SANITY_PROJECT_ID と SANITY_DATASET/],
    [429, 4, /429[^]*数分おいて/],
    [500, 4, /障害[^]*もう一度/],
    [503, 4, /障害[^]*もう一度/],
  ])('%i is tried again %i times and ends in words', async (status, retries, words) => {
    lake.answer = (_asked, response) => {
      refuse(response, status);
    };
    const error = await source().read().then(never, String);
    expect(error).toMatch(words);
    expect(error).toContain('直し方:');
    expect(error).not.toContain('secret-token');
    expect(lake.asked).toHaveLength(retries + 1);
    expect(slept).toEqual([500, 1000, 2000, 4000].slice(0, retries));
  });

  it('that passes is forgotten, and Retry-After is obeyed', async () => {
    const [good] = [lake.answer];
    let count = 0;
    lake.answer = (asked, response) => {
      if ((count += 1) < 3) refuse(response, 429, { 'Retry-After': '7' });
      else good(asked, response);
    };
    expect((await source().read()).documents).toHaveLength(documents.length);
    expect(slept).toEqual([7000, 7000]);
  });

  it('that asks for more patience than there is ends at once', async () => {
    lake.answer = (_asked, response) => {
      refuse(response, 429, { 'Retry-After': '3600' });
    };
    await expect(source().read()).rejects.toThrow(/429/);
    expect(slept).toEqual([]);
  });

  it.each([
    ['no answer', () => undefined, /時間内に答えがありません/],
    [
      'an answer that stands still half-way',
      (_asked: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.write('{"result": [');
      },
      /時間内に答えがありません/,
    ],
    [
      'a body that is cut off',
      (_asked: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 500 });
        response.write('{"result": [');
        setTimeout(() => response.destroy(), 20);
      },
      /途中で切れている/,
    ],
    [
      'JSON that is none',
      (_asked: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end('{"result": [{"_id": ');
      },
      /途中で切れている/,
    ],
    [
      'a page of a proxy',
      (_asked: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        response.end('<h1>Sign in</h1>');
      },
      /壊れています[^]*プロキシー/,
    ],
    [
      'documents that are none',
      (_asked: unknown, response: import('node:http').ServerResponse) => {
        result(response, [{ title: 'without id' }]);
      },
      /壊れています/,
    ],
  ])('%s', { timeout: 20_000 }, async (_name, answer, words) => {
    lake.answer = answer;
    await expect(source({ timeout: 300 }).read()).rejects.toThrow(words);
    expect(lake.asked).toHaveLength(5);
  });

  it('is told of a server that is not there', async () => {
    await lake.close();
    await expect(source().read()).rejects.toThrow(/つながりません[^]*SANITY_API_HOST/);
    lake = await openFakeLake();
  });

  it('is told of a dataset that is empty or not ours to see', async () => {
    documents = [];
    await expect(source().read()).rejects.toThrow(/1件もありません[^]*SANITY_DATASET/);
  });
});

describe('the wait', () => {
  it('reads Retry-After in seconds and as a date', () => {
    expect(retryAfterOf('2', 0)).toBe(2000);
    expect(retryAfterOf('Thu, 01 Jan 1970 00:00:05 GMT', 1000)).toBe(4000);
    expect(retryAfterOf('Thu, 01 Jan 1970 00:00:05 GMT', 9000)).toBe(0);
    expect(retryAfterOf('soon', 0)).toBeUndefined();
    expect(retryAfterOf(undefined, 0)).toBeUndefined();
  });

  it('grows, and has an end', () => {
    expect([1, 2, 3, 9].map((n) => waitBefore(n, undefined, patience))).toEqual([
      500, 1000, 2000, 30_000,
    ]);
  });
});
