import { EventEmitter } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startOf } from '../../src/lib/jst.ts';
import { documentTypes, typeNames } from '../../src/model/types.ts';
import type { DocumentType } from '../../src/model/types.ts';
import { documentLoaders } from '../../src/sources/files/loader.ts';
import type { Collection } from '../../src/sources/files/loader.ts';
import { fileSource } from '../../src/sources/files/source.ts';
import { ContentError } from '../../src/sources/report.ts';

const now = () => startOf('2026-04-10T12:00+09:00');
const organization = 'organizations/minato.md';
const program = 'programs/minato-lab.md';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engawa-content-'));
  await cp('tests/fixtures/sound', folder, { recursive: true });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Data = Readonly<Record<string, unknown>>;

/** Astro's side: a collection a type, one log, and in dev one watcher. */
function astro(watcher?: EventEmitter) {
  const load = documentLoaders(fileSource(folder), folder, now);
  const collections = new Map(typeNames.map((type) => [type, new Map<string, Data>()]));
  const log: string[] = [];
  const context = (entries: Map<string, Data>): Collection => ({
    store: {
      keys: () => [...entries.keys()],
      set: ({ id, data }) => entries.set(id, data).has(id),
      delete: (id) => void entries.delete(id),
    },
    generateDigest: (data) => JSON.stringify(data),
    logger: { error: (line) => void log.push(line) },
    ...(watcher && { watcher }),
  });
  return {
    log,
    sync: () =>
      Promise.all([...collections].map(([type, entries]) => load(type).load(context(entries)))),
    idsOf: (type: DocumentType) => [...(collections.get(type)?.keys() ?? [])],
    titleOf: (type: DocumentType, id: string) => collections.get(type)?.get(id)?.['title'],
  };
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

describe('a build', () => {
  it('fills a collection a type', async () => {
    const { sync, idsOf, titleOf, log } = astro();
    await sync();
    expect(idsOf('site')).toEqual(['site']);
    expect(idsOf('organization')).toEqual(['organization-minato']);
    expect(idsOf('program')).toEqual(['program-minato']);
    expect(idsOf('story')).toEqual([]);
    expect(titleOf('program', 'program-minato')).toBe('みなとラボ');
    expect(log).toEqual([]);
  });

  it('fills nothing when a document is broken', async () => {
    await edit(program, 'status: running', 'status: 実行中');
    const { sync, idsOf } = astro();
    await expect(sync()).rejects.toThrow(ContentError);
    expect(typeNames.flatMap(idsOf)).toEqual([]);
  });
});

describe('the dev server', () => {
  const watcher = new EventEmitter();
  const tell = (event: string, file: string) => watcher.emit('all', event, join(folder, file));

  afterEach(() => {
    watcher.removeAllListeners();
  });

  it('takes over a changed document', async () => {
    const { sync, titleOf } = astro(watcher);
    await sync();
    await edit(program, 'みなとラボ', 'みなと工房');
    tell('change', program);
    await vi.waitFor(() => expect(titleOf('program', 'program-minato')).toBe('みなと工房'));
  });

  it('adds a new document and forgets a removed one', async () => {
    const { sync, idsOf } = astro(watcher);
    await sync();
    await mkdir(join(folder, documentTypes.theme.folder));
    await writeFile(
      join(folder, 'themes/sea.md'),
      '---\n_id: theme-sea\npublishedOn: 2026-04-01\ntitle: 海\nsummary: 海の仕事です。\nmotif: seigaiha\n---\n',
    );
    await rm(join(folder, program));
    tell('add', 'themes/sea.md');
    tell('unlink', program);
    await vi.waitFor(() => expect(idsOf('theme')).toEqual(['theme-sea']));
    await vi.waitFor(() => expect(idsOf('program')).toEqual([]));
    expect(idsOf('organization')).toEqual(['organization-minato']);
  });

  it('keeps the last good state while a document is broken, and says why', async () => {
    const { sync, titleOf, idsOf, log } = astro(watcher);
    await sync();
    await edit(program, 'みなとラボ', 'みなと工房');
    await edit(organization, 'title: みなとの会', 'title: "みなとの会');
    tell('change', program);
    tell('change', organization);
    await vi.waitFor(() => expect(log).toHaveLength(1));
    expect(log[0]).toContain('引用符が閉じていません');
    expect(titleOf('program', 'program-minato')).toBe('みなとラボ');
    expect(idsOf('organization')).toEqual(['organization-minato']);

    await edit(organization, 'title: "みなとの会', 'title: みなとの会');
    tell('change', organization);
    await vi.waitFor(() => expect(titleOf('program', 'program-minato')).toBe('みなと工房'));
    expect(log).toHaveLength(1);
  });

  it('survives a folder that is away for a moment', async () => {
    const { sync, idsOf, log } = astro(watcher);
    await sync();
    await rename(folder, `${folder}-away`);
    tell('unlinkDir', 'site');
    await vi.waitFor(() => expect(log).toHaveLength(1));
    expect(log[0]).toContain('が開けません');
    expect(idsOf('program')).toEqual(['program-minato']);
    await rename(`${folder}-away`, folder);
  });

  it('does not stir for files elsewhere', async () => {
    const { sync, titleOf } = astro(watcher);
    await sync();
    await edit(program, 'みなとラボ', 'みなと工房');
    watcher.emit('all', 'change', join(tmpdir(), 'elsewhere.md'));
    watcher.emit('all', 'change', `${folder}-copy/${program}`);
    await new Promise((done) => setTimeout(done, 150));
    expect(titleOf('program', 'program-minato')).toBe('みなとラボ');
  });
});
