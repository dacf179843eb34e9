import { join } from 'node:path';
import { writeAtomically } from '../../../src/sources/files/write-atomically.ts';
import { LakeError } from '../error.ts';
import { isPublished } from '../store/document.ts';
import type { StoredDocument } from '../store/document.ts';
import type { FileStep } from '../store/journal.ts';
import { strongReferences } from '../store/references.ts';
import type { Changed } from '../store/references.ts';
import { digestAt, digestOf, removeFile } from './disk.ts';
import { fileOf, isFiled } from './file-text.ts';
import type { Picture, Pictures } from './pictures.ts';
import { contentReader } from './reading.ts';
import type { ContentFile } from './reading.ts';

/** A file of a document as the lake last wrote or read it. */
interface Known {
  readonly path: string;
  readonly digest: string;
}

/** A document that somebody changed, made or removed in the folder. */
export interface News {
  readonly step: FileStep;
  /** Absent when the file is gone. */
  readonly value?: Readonly<Record<string, unknown>>;
}

/** A file that cannot be read as a document, in the words of an editor. */
export interface BrokenFile {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** The published documents as files. */
export interface ContentFolder {
  /** What has changed in the folder since the lake last wrote or read it. */
  news(): Promise<News[]>;
  broken(): readonly BrokenFile[];
  pictures(): readonly Picture[];
  /** The files that a transaction asks for. @throws LakeError when one of them cannot be written */
  plan(changes: readonly Changed[]): FileStep[];
  /** Takes note that the steps are part of the record. */
  note(steps: readonly FileStep[]): void;
  /** Writes and removes the files. Doing it twice does no harm. */
  carryOut(steps: readonly FileStep[], get: (id: string) => StoredDocument | undefined): Promise<void>;
}

/** Somebody may save a file while a publication is on its way. @throws LakeError 409 */
async function requireUnchanged(folder: string, { from, to }: FileStep): Promise<void> {
  if (to === undefined) return;
  const found = await digestAt(join(folder, to.path));
  const expected = from?.path === to.path ? from.digest : undefined;
  if (found === expected || found === to.digest) return;
  throw new LakeError(
    409,
    'fileChangedError',
    `ファイル content/${to.path} が、いま書き換えられました。内容を確かめて、もう一度公開してください。`,
  );
}

/** @param folder the content folder */
export function contentFolder(folder: string, pictures: Pictures): ContentFolder {
  const reader = contentReader(folder);
  const known = new Map<string, Known>();
  let files: readonly ContentFile[] = [];

  const isBroken = (path: string) =>
    files.some((file) => file.path === path && file.problems.length > 0);

  function stepOf({ id, before, after }: Changed): FileStep[] {
    const type = after?._type ?? before?._type ?? '';
    if (!isPublished(id) || !isFiled(type)) return [];
    const from = known.get(id);
    if (from !== undefined && isBroken(from.path))
      throw new LakeError(
        409,
        'brokenFileError',
        `ファイル content/${from.path} に誤りがあり、読み取れません。上書きしないように止めました。先にファイルを直してください。`,
      );
    if (after === undefined) return from === undefined ? [] : [{ id, from }];
    const { path, text } = fileOf(after, type, pictures.names);
    const to = { path, digest: digestOf(text) };
    if (from?.path === path && from.digest === to.digest) return [];
    if (from?.path !== path && files.some((file) => file.path === path))
      throw new LakeError(
        409,
        'fileExistsError',
        `アドレスが重なっています。ファイル content/${path} がもうあります。別のアドレスにしてください。`,
      );
    return [from === undefined ? { id, to } : { id, from, to }];
  }

  return {
    news: async () => {
      await pictures.refresh();
      files = await reader.read(pictures.names);
      const there = new Map(
        files.flatMap((file) =>
          file.id === undefined || file.problems.length > 0 ? [] : [[file.id, file] as const],
        ),
      );
      const changed = [...there].flatMap(([id, { path, digest, value }]): News[] => {
        const from = known.get(id);
        if (from?.path === path && from.digest === digest) return [];
        const to = { path, digest };
        return [{ step: from === undefined ? { id, to } : { id, from, to }, value }];
      });
      const gone = [...known].flatMap(([id, from]): News[] =>
        there.has(id) || isBroken(from.path) ? [] : [{ step: { id, from } }],
      );
      return [...changed, ...gone];
    },
    broken: () =>
      files.flatMap(({ path, problems }) =>
        problems.map(({ line, message }) => ({ path, line, message })),
      ),
    pictures: () => pictures.all(),
    plan: (changes) => {
      const steps = changes.flatMap(stepOf);
      const targets = steps.flatMap(({ to }) => (to === undefined ? [] : [to.path]));
      const double = targets.find((path, at) => targets.indexOf(path) !== at);
      if (double !== undefined)
        throw new LakeError(409, 'fileExistsError', `アドレスが重なっています（content/${double}）。`);
      return steps;
    },
    note: (steps) => {
      for (const { id, to } of steps) {
        if (to === undefined) known.delete(id);
        else known.set(id, to);
      }
    },
    carryOut: async (steps, get) => {
      for (const step of steps) {
        const { id, to } = step;
        const document = get(id);
        if (to !== undefined && document !== undefined && isFiled(document._type)) {
          for (const ref of strongReferences(document)) await pictures.place(ref);
          const { text } = fileOf(document, document._type, pictures.names);
          await requireUnchanged(folder, step);
          await writeAtomically(join(folder, to.path), text);
        }
      }
      const written = new Set(steps.map(({ to }) => to?.path));
      for (const { from } of steps) {
        if (from !== undefined && !written.has(from.path)) await removeFile(join(folder, from.path));
      }
      await pictures.refresh();
    },
  };
}
