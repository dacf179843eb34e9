import { appendFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SanityClient } from '@sanity/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openJournal } from '../../studio/lake/store/journal.ts';
import { STUDIO_ORIGIN, openFilesLake } from '../setup/studio-lake.ts';
import type { TestLake } from '../setup/studio-lake.ts';

const id = 'organization-mihon';
const file = 'organizations/mihon.md';

let lake: TestLake;
const onBroken = vi.fn();
beforeEach(async () => {
  onBroken.mockReset();
  lake = await openFilesLake({ onBroken });
});
afterEach(() => lake.close());

const text = (path = file) => readFile(join(lake.content, path), 'utf8');
const write = (content: string, path = file) => writeFile(join(lake.content, path), content);

function act(name: string, rest: Readonly<Record<string, unknown>>, client = lake.client) {
  const ids = { publishedId: id, draftId: `drafts.${id}` };
  return client.action({
    actionType: `sanity.action.document.${name}`,
    ...ids,
    ...rest,
  } as never);
}

/** Edits a field in a draft and publishes it, as the Studio does. */
async function publish(set: Readonly<Record<string, unknown>>, client?: SanityClient) {
  await act('edit', { patch: { set } }, client);
  return act('publish', {}, client);
}

function changedLines(before: string, after: string): string[] {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !old.has(line));
}

describe('a publication in the lake', () => {
  it('changes the lines of the file that the editor changed, and no others', async () => {
    const before = await text();
    await act('edit', { patch: { set: { summary: '短い紹介です。' } } });
    expect(await text()).toBe(before);
    await act('publish', {});
    const after = await text();
    expect(changedLines(before, after)).toEqual(['summary: 短い紹介です。']);
    expect(after.split('\n')).toHaveLength(before.split('\n').length);
  });

  it('leaves every other file as it is', async () => {
    const names = await readdir('content', { recursive: true });
    await publish({ summary: '短い紹介です。' });
    for (const name of names.filter((one) => one.endsWith('.md') && one !== file))
      expect(await text(name)).toBe(await readFile(join('content', name), 'utf8'));
  });

  it('gives the file another name with another address', async () => {
    await publish({ slug: { _type: 'slug', current: 'mihon-dantai' } });
    expect(await readdir(join(lake.content, 'organizations'))).toContain('mihon-dantai.md');
    await expect(text()).rejects.toThrow('ENOENT');
    expect(await text('organizations/mihon-dantai.md')).toContain(`_id: ${id}`);
  });

  it('that is taken back takes the file away, and keeps the draft', async () => {
    await lake.client.create({ _id: 'drafts.theme-new', _type: 'theme' });
    const theme = { publishedId: 'theme-new', draftId: 'drafts.theme-new' };
    const title = { title: '新しいテーマ', slug: { _type: 'slug', current: 'shin' } };
    const rest = {
      summary: '説明',
      reading: 'あたらしいてーま',
      publishedOn: '2026-04-01',
      motif: 'shippo',
    };
    await act('edit', { ...theme, patch: { set: { ...title, ...rest } } });
    await act('publish', theme);
    expect(await text('themes/shin.md')).toContain('新しいテーマ');
    await act('unpublish', theme);
    await expect(text('themes/shin.md')).rejects.toThrow('ENOENT');
    expect(await lake.client.getDocument('drafts.theme-new')).toMatchObject(title);
  });

  it('is refused, in Japanese, where the document could not be a file', async () => {
    await act('edit', { patch: { unset: ['title'] } });
    await expect(act('publish', {})).rejects.toThrow(
      /ファイルに書けません。\n・名前：必ず書く項目です/,
    );
    await act('discard', {});
    const taken = { slug: { _type: 'slug', current: 'etic' } };
    await expect(publish(taken)).rejects.toThrow('content/organizations/etic.md がもうあります');
    expect(await text('organizations/etic.md')).toContain('_id: organization-etic');
  });

  it('keeps the keys of the Studio as long as nobody else writes the file', async () => {
    const features = [{ _key: 'studio-key-1', title: '一つ目', text: '説明' }];
    await publish({ features });
    const client = await lake.reopen();
    expect(await client.getDocument(id)).toMatchObject({ features });
    expect(await text()).not.toContain('studio-key-1');
  });

  it('is done once, however often it is sent', async () => {
    await act('edit', { patch: { set: { summary: '一度だけ。' } } });
    const once = {
      actionType: 'sanity.action.document.publish',
      publishedId: id,
      draftId: `drafts.${id}`,
    };
    const options = { transactionId: 'the-one-and-only' };
    await lake.client.action(once as never, options);
    await expect(lake.client.action(once as never, options)).resolves.toMatchObject(options);
  });
});

describe('a file that somebody edits', () => {
  it('appears in the Studio that is open, with the keys that it had', async () => {
    const before = await lake.client.getDocument(id);
    const heard = new Promise<Record<string, unknown>>((resolve) => {
      lake.client.listen('*[_id == $id]', { id }).subscribe((event) => resolve({ ...event }));
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await write((await text()).replace('title: 条件を先に出す', 'title: 条件は先に出す'));
    const event = await heard;
    expect(event).toMatchObject({ documentId: id, transition: 'update', identity: 'file' });
    const keys = (value: unknown) => JSON.stringify(value).match(/"_key":"[^"]+"/g);
    expect(keys(event['result'])).toEqual(keys(before));
    expect(JSON.stringify(event['result'])).toContain('条件は先に出す');
  });

  it('is not overwritten by an editor who has not seen it', async () => {
    const seen = await lake.client.getDocument(id);
    await act('edit', { patch: { set: { summary: '編集画面の文。' } } });
    const edited = (await text()).replace(/^vision: .*$/m, 'vision: 手で書いた文。');
    await write(edited);
    const late = act('publish', { ifPublishedRevisionId: seen?._rev });
    await expect(late).rejects.toThrow('ほかの画面かファイルで先に変えられました');
    expect(await text()).toBe(edited);
    expect(await lake.client.getDocument(id)).toMatchObject({ vision: '手で書いた文。' });
  });

  it('brings its changes into the draft, where the draft says nothing else', async () => {
    await act('edit', { patch: { set: { summary: '編集画面の文。' } } });
    await write((await text()).replace(/^vision: .*$/m, 'vision: 手で書いた文。'));
    const draft = () => lake.client.getDocument(`drafts.${id}`);
    await vi.waitFor(async () => expect(await draft()).toMatchObject({ vision: '手で書いた文。' }));
    await act('publish', {});
    expect(await text()).toMatch(/^summary: 編集画面の文。$/m);
    expect(await text()).toMatch(/^vision: 手で書いた文。$/m);
    expect(await lake.client.getDocument(id)).not.toHaveProperty('_system');
  });

  it('is not overwritten by a draft of the same field until the editor has chosen', async () => {
    await act('edit', { patch: { set: { summary: '編集画面の文。' } } });
    const edited = (await text()).replace(/^summary: .*$/m, 'summary: 手で書いた文。');
    await write(edited);
    const draft = () => lake.client.getDocument(`drafts.${id}`);
    const marked = { summary: '編集画面の文。', _system: { overtaken: ['summary'] } };
    await vi.waitFor(async () => expect(await draft()).toMatchObject(marked));
    await expect(act('publish', {})).rejects.toThrow('書き換えられています（一文の紹介）');
    expect(await text()).toBe(edited);
    await act('edit', { patch: { unset: ['_system.overtaken'] } });
    await act('publish', {});
    expect(await text()).toMatch(/^summary: 編集画面の文。$/m);
  });

  it('is not overwritten by a draft either when it had been away', async () => {
    const good = await text();
    await act('edit', { patch: { set: { summary: '編集画面の文。' } } });
    await rm(join(lake.content, file));
    await vi.waitFor(async () => expect(await lake.client.getDocument(id)).toBeUndefined());
    await write(good);
    const draft = () => lake.client.getDocument(`drafts.${id}`);
    const marked = { _system: { overtaken: ['summary'] } };
    await vi.waitFor(async () => expect(await draft()).toMatchObject(marked));
  });

  it('is left alone while it cannot be read, and named until it can', async () => {
    const good = await text();
    const broken = good.replace('legalForm: npo', 'legalForm: "npo');
    await write(broken);
    await vi.waitFor(() => expect(onBroken).toHaveBeenCalled());
    expect(onBroken.mock.lastCall?.[0]).toMatchObject([{ path: file }]);
    const answer: unknown = await (await fetch(`${lake.url}/v1/engawa/problems`)).json();
    expect(answer).toMatchObject({ problems: [{ path: file }] });
    await expect(publish({ summary: '上書き。' })).rejects.toThrow('読み取れません');
    expect(await text()).toBe(broken);
    expect(
      await lake.client.fetch('count(*[_type == "organization" && !(_id in path("drafts.**"))])'),
    ).toBe(10);
    await write(good);
    await vi.waitFor(() => expect(onBroken).toHaveBeenLastCalledWith([]));
    await expect(act('publish', {})).resolves.toBeDefined();
  });

  it('makes and removes its document', async () => {
    const made = (await text()).replace(`_id: ${id}`, '_id: organization-shin');
    await write(made, 'organizations/shin.md');
    const get = () => lake.client.getDocument('organization-shin');
    await vi.waitFor(async () => expect(await get()).toMatchObject({ slug: { current: 'shin' } }));
    await rm(join(lake.content, 'organizations/shin.md'));
    await vi.waitFor(async () => expect(await get()).toBeUndefined());
  });
});

describe('what the lake keeps', () => {
  it('is every change, when many write at once to one document', async () => {
    const note = { _id: 'drafts.note', _type: 'note', count: 0, items: [] };
    await lake.client.create(note);
    const times = Array.from({ length: 30 }, (_, at) => at);
    await Promise.all(
      times.map((at) =>
        lake.client
          .patch(note._id)
          .inc({ count: 1 })
          .append('items', [{ _key: `k${at}` }])
          .commit(),
      ),
    );
    const client = await lake.reopen();
    const kept = await client.fetch<{ count: number; keys: string[] }>(
      '*[_id == "drafts.note"][0]{count, "keys": items[]._key}',
    );
    expect(kept.count).toBe(times.length);
    expect(kept.keys.toSorted()).toEqual(times.map((at) => `k${at}`).toSorted());
  });

  it('survives its end, a torn last line of the journal included', async () => {
    await act('edit', { patch: { set: { summary: '書きかけ。' } } });
    await appendFile(join(lake.state, 'journal.jsonl'), '{"kind":"transaction","id":"to');
    let client = await lake.reopen();
    expect(await client.getDocument(`drafts.${id}`)).toMatchObject({ summary: '書きかけ。' });
    await publish({ vision: '続き。' }, client);
    client = await lake.reopen();
    expect(await client.getDocument(id)).toMatchObject({ summary: '書きかけ。', vision: '続き。' });
  });

  it('stays as it is when a long journal is folded', async () => {
    await publish({ summary: '公開した文。' });
    for (const vision of ['一', '二', '三']) await act('edit', { patch: { set: { vision } } });
    const all = () => lake.client.fetch<unknown[]>('*[!(_type match "sanity.*")] | order(_id)');
    const before = await all();
    await lake.end();
    const path = join(lake.state, 'journal.jsonl');
    const lines = async () => (await readFile(path, 'utf8')).split('\n').length;
    expect(await lines()).toBeGreaterThan(4);
    const journal = await openJournal(path, { largest: 1, kept: 2 });
    await journal.close();
    expect(await lines()).toBe(4);
    const client = await lake.reopen();
    expect(await client.fetch('*[!(_type match "sanity.*")] | order(_id)')).toEqual(before);
    await publish({ summary: '次の文。' }, client);
    expect(await text()).toMatch(/^summary: 次の文。$/m);
  });

  it('an uploaded picture becomes a file with the document that shows it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>';
    const { _id } = await lake.client.assets.upload('image', Buffer.from(svg), {
      filename: '見本の写真 1.svg',
    });
    await expect(readdir(join(lake.content, 'images'))).rejects.toThrow('ENOENT');
    const asset = { _type: 'reference', _ref: _id };
    const block = { _type: 'image', _key: 'p', asset, alt: '横長の図' };
    const body: unknown = (await lake.client.getDocument(id))?.['body'];
    const blocks: unknown[] = Array.isArray(body) ? body : [];
    await publish({ body: [...blocks, block] });
    expect(await readFile(join(lake.content, 'images/1.svg'), 'utf8')).toBe(svg);
    expect(await text()).toContain('![横長の図](images/1.svg)');
    const client = await lake.reopen();
    expect(await client.fetch('*[_type == "sanity.imageAsset"]._id')).toEqual([_id]);
  });
});

describe('whom the lake answers', () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${lake.url}/v1/users/me`, { headers }).then(({ status }) => status);

  it('is the Studio and programs on this machine', async () => {
    expect(await ask({})).toBe(200);
    expect(await ask({ Origin: STUDIO_ORIGIN })).toBe(200);
    expect(await ask({ Origin: 'https://example.jp' })).toBe(403);
    expect(await ask({ Origin: 'http://localhost:9999' })).toBe(403);
    expect(await ask({ Origin: 'null' })).toBe(403);
    expect(await ask({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
  });

  it('is nobody who came by another name', async () => {
    const { port } = new URL(lake.url);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request({ port, path: '/v1/users/me', headers: { Host: `evil.example:${port}` } }, (answer) =>
        resolve(answer.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});
