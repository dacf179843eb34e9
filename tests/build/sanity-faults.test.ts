import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/integrations/build.ts';
import { filesBelow } from '../../src/integrations/replace-folder.ts';
import { fileSource } from '../../src/sources/files/source.ts';
import { dataset, openFakeLake, refuse } from '../setup/fake-lake.ts';
import type { FakeLake } from '../setup/fake-lake.ts';

let base: string;
let output: string;
let before: Record<string, string>;
let lake: FakeLake;

async function textsBelow(folder: string): Promise<Record<string, string>> {
  const entries = (await filesBelow(folder)).map(
    async (file) => [file, await readFile(join(folder, file), 'latin1')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'engawa-faults-'));
  output = join(base, 'dist');
  await cp('public', output, { recursive: true });
  before = await textsBelow(output);
  lake = await openFakeLake();
});

afterEach(async () => {
  await lake.close();
  await rm(base, { recursive: true });
});

/** What a build from the lake ends in. */
async function failure(): Promise<string> {
  const env = {
    SANITY_PROJECT_ID: 'faults',
    SANITY_TOKEN: 'secret-token',
    SANITY_API_HOST: lake.settings.apiHost,
  };
  return buildSite(env, output, () => undefined).then(
    () => 'no failure',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

const atOnce = { 'Retry-After': '0' };
const cutOff = (response: ServerResponse) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 500 });
  response.write('{"result": [');
  setTimeout(() => response.destroy(), 20);
};

describe('a build whose dataset does not answer as it should', () => {
  it.each<[string, (response: ServerResponse) => void, RegExp]>([
    ['401', (response) => refuse(response, 401), /401[^]*直し方: 設定 SANITY_TOKEN/],
    ['403', (response) => refuse(response, 403), /403[^]*直し方: 設定 SANITY_TOKEN[^]*Viewer/],
    ['404', (response) => refuse(response, 404), /404[^]*SANITY_PROJECT_ID と SANITY_DATASET/],
    ['429', (response) => refuse(response, 429, atOnce), /429[^]*直し方: 数分おいて/],
    ['503', (response) => refuse(response, 503, atOnce), /障害[^]*直し方: [^]*もう一度/],
    ['a body that is cut off', cutOff, /途中で切れている[^]*直し方: もう一度/],
  ])('%s: ends in words and leaves the site alone', async (_name, answer, words) => {
    lake.answer = (_asked, response) => {
      answer(response);
    };
    const said = await failure();
    expect(said).toMatch(words);
    expect(said).not.toContain('secret-token');
    expect(await textsBelow(output)).toEqual(before);
  });
});

describe('a build whose dataset points to what is not published', () => {
  async function holding(...drafts: string[]): Promise<void> {
    const { documents } = await fileSource('tests/fixtures/sound').read();
    const organizer = { _type: 'reference', _ref: 'organization-new' };
    const stored: Readonly<Record<string, unknown>>[] = documents.map(({ value }) => ({
      ...value,
      _rev: 'r1',
      ...(value['_id'] === 'program-minato' && {
        organizations: [{ _key: 'a', organization: organizer, role: 'organizer' }],
      }),
    }));
    const others = drafts.map((_id) => ({ _id, _type: 'organization', _rev: 'r1' }));
    lake.answer = dataset(() => [...stored, ...others]);
  }

  it.each([
    ['to nothing', [], /program-minato（プログラム）\s+項目: .*団体[^]*organization-new/],
    [
      'to a draft',
      ['drafts.organization-new'],
      /program-minato（プログラム）[^]*「organization-new」はまだ下書きです。先に Studio で公開/,
    ],
  ])('%s: names document and field, and leaves the site alone', async (_name, drafts, words) => {
    await holding(...drafts);
    const said = await failure();
    expect(said).toMatch(words);
    expect(said).toContain('前のサイトはそのまま残っています');
    expect(await textsBelow(output)).toEqual(before);
  });
});
