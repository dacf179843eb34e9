import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/sources/sanity/connection.ts';
import { keptDocumentsOf } from '../../src/sources/sanity/kept-documents.ts';
import { dataset, openFakeLake } from '../setup/fake-lake.ts';
import type { FakeLake } from '../setup/fake-lake.ts';

let lake: FakeLake;
let folder: string;
let documents: { _id: string; _type: string; _rev: string; title: string }[];

const theme = (id: string, title: string, _rev = 'r1') => ({
  _id: `theme-${id}`,
  _type: 'theme',
  _rev,
  title,
});

beforeEach(async () => {
  lake = await openFakeLake();
  folder = await mkdtemp(join(tmpdir(), 'engawa-kept-'));
  documents = [theme('a', '海'), theme('b', '山'), theme('c', '川')];
  lake.answer = dataset(() => documents);
});

afterEach(async () => {
  await lake.close();
  await rm(folder, { recursive: true });
});

async function read(settings = lake.settings) {
  lake.asked.length = 0;
  const found = await keptDocumentsOf(connect(settings), 'published', folder, settings);
  return found.map(({ _id, ...rest }) => `${_id} ${String(rest['title'])}`);
}

/** The ids that were asked for by name, or undefined where everything was. */
const askedFor = () => lake.asked.flatMap(({ param }) => param('ids') ?? []);

describe('the documents that are kept from build to build', () => {
  it('travel once', async () => {
    const first = await read();
    expect(first).toEqual(['theme-a 海', 'theme-b 山', 'theme-c 川']);
    expect(await read()).toEqual(first);
    expect(lake.asked.map(({ search }) => search.get('query'))).toEqual([
      expect.stringContaining('{_id, _rev}'),
    ]);
  });

  it('are joined by what is new, replaced by what has changed, and forgotten when they go', async () => {
    await read();
    documents = [theme('a', '海'), theme('b', '峠', 'r2'), theme('bb', '谷')];
    expect(await read()).toEqual(['theme-a 海', 'theme-b 峠', 'theme-bb 谷']);
    expect(askedFor()).toEqual(['theme-b', 'theme-bb']);
    documents = [theme('a', '海')];
    expect(await read()).toEqual(['theme-a 海']);
    expect(askedFor()).toEqual([]);
  });

  it('are without one that goes between the two questions', async () => {
    await read();
    documents = [theme('a', '海', 'r2'), theme('b', '山')];
    const answer = dataset(() => documents);
    lake.answer = (asked, response) => {
      if (asked.param('ids') !== undefined) documents = [theme('b', '山')];
      answer(asked, response);
    };
    expect(await read()).toEqual(['theme-b 山']);
  });

  it('are read anew where nothing readable is kept', async () => {
    await read();
    await writeFile(join(folder, 'published.json'), '{"from": ');
    expect(await read()).toHaveLength(3);
  });

  it('are those of one place: another lake is asked for everything', async () => {
    await read();
    documents = [theme('a', '別の海')];
    const host = lake.settings.apiHost?.replace('127.0.0.1', 'localhost');
    expect(await read({ ...lake.settings, apiHost: host })).toEqual(['theme-a 別の海']);
  });
});
