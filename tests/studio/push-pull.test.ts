import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SanityClient } from '@sanity/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/integrations/replace-folder.ts';
import { readSettings } from '../../src/lib/settings.ts';
import type { SanitySettings } from '../../src/lib/settings.ts';
import { connect } from '../../src/sources/sanity/connection.ts';
import type { Connection } from '../../src/sources/sanity/connection.ts';
import { LakeFault } from '../../src/sources/sanity/fault.ts';
import type { Journey } from '../../src/sources/sync/journey.ts';
import { pull } from '../../src/sources/sync/pull.ts';
import { push } from '../../src/sources/sync/push.ts';
import { openLake } from '../../studio/lake/index.ts';
import type { Lake } from '../../studio/lake/index.ts';
import { picturedContent } from '../fixtures/pictured-content.ts';
import { STUDIO_ORIGIN, lakeClient } from '../setup/studio-lake.ts';

let base: string;
let content: string;
let lake: Lake;
let client: SanityClient;
let settings: SanitySettings;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'engawa-sync-'));
  content = join(base, 'content');
  await picturedContent(content);
  lake = await openLake({ port: 0, origin: STUDIO_ORIGIN, now: Date.now });
  client = lakeClient(lake.url);
  const { sanity } = readSettings({
    SANITY_PROJECT_ID: 'engawa',
    SANITY_DATASET: 'content',
    SANITY_API_HOST: lake.url,
  });
  if (sanity === undefined) throw new Error('no dataset');
  settings = sanity;
});

afterEach(async () => {
  await lake.close();
  await rm(base, { recursive: true });
});

type Allowed = Partial<Journey['permission']>;

function journey(folder = content, allowed: Allowed = {}, over?: Partial<Connection>): Journey {
  return {
    folder,
    recordPath: join(base, `${folder === content ? 'first' : 'second'}.json`),
    connection: { ...connect(settings), ...over },
    settings,
    permission: { dryRun: false, delete: false, overwrite: false, ...allowed },
    now: Date.now(),
    progress: () => undefined,
  };
}

const isDocument = (file: string) =>
  file.startsWith('images/') || (file.includes('/') && file.endsWith('.md'));

async function bytesOf(folder: string): Promise<Record<string, string>> {
  const files = (await filesBelow(folder)).filter(isDocument);
  const entries = files.map(
    async (file) => [file, (await readFile(join(folder, file))).toString('base64')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

async function edit(file: string, from: string, to: string, folder = content): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

const theme = 'themes/sea.md';
const THEME = 'theme-sea';
const titleThere = () => client.fetch<string>('*[_id == $id][0].title', { id: THEME });
const countThere = () => client.fetch<number>('count(*[!(_type match "sanity.*")])');
const rename_ = (to: string) => client.patch(THEME).set({ title: to }).commit();

describe('everything there and back', () => {
  it('is the same, byte for byte, pictures included', async () => {
    expect((await push(journey())).ok).toBe(true);
    const back = join(base, 'back');
    const { ok, text } = await pull(journey(back));
    expect(ok).toBe(true);
    expect(text).toContain('取り込み終えました。');
    const [before, after] = [await bytesOf(content), await bytesOf(back)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after).toEqual(before);
    expect(Object.keys(after).length).toBeGreaterThan(150);
    expect(Object.keys(after)).toContain('images/蔵の並ぶ通り.png');
  });

  it('costs nothing the second time', async () => {
    await push(journey());
    const revisions = () => client.fetch<unknown>('*[]{_id, _rev} | order(_id asc)');
    const before = await revisions();
    const { text } = await push(journey());
    expect(text).toMatch(/新規 0件、変更 0件、同じ \d{3}件/);
    expect(text).toContain('写真 新規 0件、同じ 4件');
    expect(await revisions()).toEqual(before);
    const files = await bytesOf(content);
    expect((await pull(journey())).text).toMatch(/新規 0件、変更 0件/);
    expect(await bytesOf(content)).toEqual(files);
  });

  it('gives every item of a list the key that the Studio needs', async () => {
    await push(journey());
    const documents = await client.fetch<unknown>('*[_type in ["recruitment", "story", "site"]]');
    const lists: unknown[] = [];
    JSON.stringify(documents, (_key, value: unknown) => {
      const items: readonly unknown[] = Array.isArray(value) ? value : [];
      lists.push(...items.filter((item) => typeof item === 'object'));
      return value;
    });
    const keyless = lists.slice(1).filter((item) => {
      const isTop = typeof item === 'object' && item !== null && '_id' in item;
      return !isTop && !(typeof item === 'object' && item !== null && '_key' in item);
    });
    expect(lists.length).toBeGreaterThan(500);
    expect(keyless).toEqual([]);
  });
});

describe('a dry run', () => {
  it('says what is new, changed, the same and only there, and touches nothing', async () => {
    const first = await push(journey(content, { dryRun: true }));
    expect(first.text).toMatch(/新規 +テーマ +theme-sea/);
    expect(first.text).toContain('何も送っていません');
    expect(await countThere()).toBe(0);

    await push(journey());
    await edit(theme, 'summary: ', 'summary: 海辺の');
    await rm(join(content, 'voices/voice-mihon-akiya-member.md'));
    const { text } = await push(journey(content, { dryRun: true, delete: true }));
    expect(text).toMatch(/変更 +テーマ +theme-sea +\S+ +一文の紹介/);
    const [, gone, come] = /一文の紹介\n +− (.+)\n +＋ (.+)\n/u.exec(text) ?? [];
    expect(come).toBe(`海辺の${gone ?? ''}`);
    expect(text).toMatch(/向こうだけ +声 +voice-mihon-akiya-member.+消します/);
    expect(text).toMatch(/新規 0件、変更 1件、同じ \d+件、向こうだけ 1件/);
    expect(await countThere()).toBeGreaterThan(150);
  });
});

describe('a change', () => {
  it('on this side alone is sent alone', async () => {
    await push(journey());
    const others = () => client.fetch<unknown>(`*[_id != "${THEME}"]{_id, _rev} | order(_id asc)`);
    const before = await others();
    await edit(theme, 'title: ', 'title: 青い');
    expect((await push(journey())).text).toContain('変更 1件');
    expect(await titleThere()).toMatch(/^青い/);
    expect(await others()).toEqual(before);
  });

  it('on the other side alone stays there, and is taken over by a pull', async () => {
    await push(journey());
    await rename_('沖');
    const { ok, text } = await push(journey());
    expect(ok).toBe(true);
    expect(text).toMatch(/向こうが新しい +テーマ +theme-sea/);
    expect(await titleThere()).toBe('沖');
    expect((await pull(journey())).text).toContain('変更 1件');
    expect(await readFile(join(content, theme), 'utf8')).toContain('title: 沖\n');
  });

  it.each([
    ['push', push, '沖'],
    ['pull', pull, '浜'],
  ] as const)('on both sides stops a %s until it is told to overwrite', async (_name, go, kept) => {
    await push(journey());
    const titleHere = async () =>
      /^title: (.*)$/m.exec(await readFile(join(content, theme), 'utf8'))?.[1] ?? '';
    await edit(theme, `title: ${await titleHere()}`, 'title: 浜');
    await rename_('沖');
    const held = () => (go === push ? titleThere() : titleHere());
    const { ok, text } = await go(journey());
    expect(ok).toBe(false);
    expect(text).toContain('何も書き換えませんでした');
    expect(text).toMatch(/テーマ theme-sea「.+」：名前/);
    expect(await held()).toBe(kept);
    expect((await go(journey(content, { overwrite: true }))).ok).toBe(true);
    expect(await held()).toBe(kept === '沖' ? '浜' : '沖');
  });

  it('without a record of the last time is not overwritten in silence', async () => {
    await push(journey());
    await rename_('沖');
    await rm(join(base, 'first.json'));
    expect((await push(journey())).ok).toBe(false);
    expect(await titleThere()).toBe('沖');
  });

  it('that comes while documents are being sent is not lost', async () => {
    await push(journey());
    await edit(theme, 'title: ', 'title: 青い');
    const { commit } = connect(settings);
    const late = journey(
      content,
      {},
      {
        commit: async (mutations) => {
          await rename_('沖');
          await commit(mutations);
        },
      },
    );
    await expect(push(late)).rejects.toThrow(/Sanity の側で次の文書が変わりました[^]*theme-sea/);
    expect(await titleThere()).toBe('沖');
  });
});

describe('a run that breaks off', () => {
  it('goes on where it was', async () => {
    const { commit } = connect(settings);
    let commits = 0;
    const breaking = journey(
      content,
      {},
      {
        commit: async (mutations) => {
          if ((commits += 1) === 3) throw new Error('電源が切れました');
          await commit(mutations);
        },
      },
    );
    await expect(push(breaking)).rejects.toThrow('電源');
    const half = await countThere();
    expect(half).toBeGreaterThan(0);
    const { text } = await push(journey());
    expect(text).toContain(`同じ ${half}件`);
    await pull(journey(join(base, 'back')));
    expect(await bytesOf(join(base, 'back'))).toEqual(await bytesOf(content));
  });

  it('is not taken in by an answer that was lost', async () => {
    const { commit } = connect(settings);
    let lost = 0;
    const deaf = journey(
      content,
      {},
      {
        commit: async (mutations) => {
          await commit(mutations);
          if ((lost += 1) === 1) throw new LakeFault('timeout', '答えがありません');
        },
      },
    );
    expect((await push(deaf)).ok).toBe(true);
    expect((await push(journey())).text).toContain('新規 0件、変更 0件');
  });
});

describe('a removal', () => {
  const file = 'voices/voice-mihon-akiya-member.md';
  const isThere = () => client.fetch<boolean>('defined(*[_id == "voice-mihon-akiya-member"][0])');

  it('goes to the dataset only when told, and never takes what came from elsewhere', async () => {
    await push(journey());
    const foreign = { _id: 'theme-foreign', _type: 'theme', title: '山' };
    await client.create(foreign);
    await rm(join(content, file));
    await rm(join(content, 'images/unused.png'));
    await push(journey());
    expect(await isThere()).toBe(true);
    await push(journey(content, { delete: true }));
    expect(await isThere()).toBe(false);
    expect(await client.fetch('count(*[_type == "sanity.imageAsset"])')).toBe(3);
    expect(await client.fetch('count(*[_id == "theme-foreign"])')).toBe(1);
    await push(journey(content, { delete: true, overwrite: true }));
    expect(await client.fetch('count(*[_id == "theme-foreign"])')).toBe(0);
  });

  it('of what is still referred to is refused in words', async () => {
    await push(journey());
    const from = { _type: 'reference', _ref: 'voice-mihon-akiya-member' };
    await client.create({ _id: 'drafts.theme-later', _type: 'theme', from });
    await rm(join(content, file));
    await expect(push(journey(content, { delete: true }))).rejects.toThrow(
      /voice-mihon-akiya-member[^]*1件も消していません[^]*Studio/,
    );
    expect(await isThere()).toBe(true);
  });

  it('comes to the folder only when told', async () => {
    await push(journey());
    await client.delete('voice-mihon-akiya-member');
    await pull(journey());
    expect(await filesBelow(content)).toContain(file);
    await pull(journey(content, { delete: true }));
    expect(await filesBelow(content)).not.toContain(file);
    expect(await filesBelow(content)).toContain('images/unused.png');
  });
});

describe('a dataset without a readable document', () => {
  it('empties no folder, whatever is allowed', async () => {
    const before = await bytesOf(content);
    const allowed = { delete: true, overwrite: true };
    await expect(pull(journey(content, allowed))).rejects.toThrow(
      /1件もありません[^]*SANITY_TOKEN/,
    );
    expect(await bytesOf(content)).toEqual(before);
  });
});

describe('files', () => {
  it('move with their slug', async () => {
    await push(journey());
    await client.patch(THEME).set({ 'slug.current': 'ocean' }).commit();
    await pull(journey());
    const files = await filesBelow(content);
    expect(files).toContain('themes/ocean.md');
    expect(files).not.toContain(theme);
  });

  it('that cannot be read are not overwritten', async () => {
    await push(journey());
    await edit(theme, 'title: ', 'title: "');
    const broken = await readFile(join(content, theme), 'utf8');
    const { ok, text } = await pull(journey());
    expect(ok).toBe(false);
    expect(text).toContain(`content/${theme} に誤りがあり`);
    expect(await readFile(join(content, theme), 'utf8')).toBe(broken);
    await expect(push(journey())).rejects.toThrow(
      /誤りがあるため、送りませんでした[^]*themes\/sea/,
    );
  });

  it('are not made of a document that no file can hold', async () => {
    await push(journey());
    await client.patch(THEME).unset(['title']).commit();
    await client.patch('theme-craft').set({ title: '手仕事の町' }).commit();
    const before = await bytesOf(content);
    await expect(pull(journey())).rejects.toThrow(/ファイルに書けないもの[^]*theme-sea[^]*名前/);
    expect(await bytesOf(content)).toEqual(before);
  });

  it('that are written while documents come in are kept', async () => {
    await push(journey());
    await rename_('沖');
    const { download, ...rest } = connect(settings);
    await rename(join(content, 'images/unused.png'), join(base, 'unused.png'));
    const slow = journey(
      content,
      {},
      {
        ...rest,
        download: async (address) => {
          await edit(theme, 'summary: ', 'summary: 書きかけの');
          return download(address);
        },
      },
    );
    await expect(pull(slow)).rejects.toThrow(/content\/themes\/sea\.md が変わりました/);
    expect(await readFile(join(content, theme), 'utf8')).toContain('書きかけの');
  });
});
