import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AssetNames } from '../../../src/sources/codec/asset-names.ts';
import { readDocument } from '../../../src/sources/codec/document.ts';
import { typeOfFolder } from '../../../src/sources/codec/paths.ts';
import type { Problem } from '../../../src/sources/codec/problem.ts';
import type { DocumentType } from '../../../src/model/types.ts';
import { id as idField } from '../../../src/model/fields.ts';
import { digestOf } from './disk.ts';

/** A document of text is never near this; what is larger has a picture or a dump inside. */
const LARGEST = 1024 * 1024;

/** A file of the content folder. With a problem its value is not to be used. */
export interface ContentFile {
  readonly path: string;
  readonly digest: string;
  readonly id: string | undefined;
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

function problem(message: string): Problem[] {
  return [{ line: 1, found: '', message }];
}

function read(path: string, bytes: Buffer, type: DocumentType, assets: AssetNames): ContentFile {
  const broken = { path, digest: digestOf(bytes), id: undefined, value: {} };
  if (bytes.length > LARGEST)
    return { ...broken, problems: problem('大きすぎます。文書は1 MBまでです。') };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = '文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。';
    return { ...broken, problems: problem(message) };
  }
  const stem = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  const { value, problems } = readDocument(text, type, stem, assets);
  const id = idField().safeParse(value['_id']);
  const unnamed = id.success ? [] : problem('_id がないか、使えない文字が入っています。');
  return {
    path,
    digest: broken.digest,
    id: id.success ? id.data : undefined,
    value,
    problems: problems.length > 0 ? problems : unnamed,
  };
}

/** Two files with one id cannot both be its document: the first by name is. */
function withoutDoubles(files: readonly ContentFile[]): ContentFile[] {
  const firsts = new Map<string, string>();
  return files.map((file) => {
    if (file.id === undefined || file.problems.length > 0) return file;
    const first = firsts.get(file.id);
    firsts.set(file.id, first ?? file.path);
    if (first === undefined) return file;
    const message = `_id「${file.id}」は ${first} と同じです。別の番号にしてください。`;
    return { ...file, problems: problem(message) };
  });
}

interface Cached {
  readonly stamp: string;
  readonly file: ContentFile;
}

/** Reads the document files of a folder again and again; only those that changed cost anything. */
export function contentReader(folder: string) {
  let cache = new Map<string, Cached>();
  let known: AssetNames | undefined;

  async function names(): Promise<{ path: string; type: DocumentType }[]> {
    const entries = await readdir(folder, { withFileTypes: true });
    const lists = entries.map(async (entry) => {
      const type = entry.isDirectory() ? typeOfFolder(entry.name) : undefined;
      if (type === undefined) return [];
      const files = await readdir(join(folder, entry.name));
      return files
        .filter((name) => extname(name) === '.md' && !name.startsWith('.'))
        .map((name) => ({ path: `${entry.name}/${name}`, type }));
    });
    return (await Promise.all(lists)).flat().toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  return {
    /** @param assets when another object than the time before, every file is read anew */
    async read(assets: AssetNames): Promise<ContentFile[]> {
      if (assets !== known) cache = new Map();
      known = assets;
      const next = new Map<string, Cached>();
      for (const { path, type } of await names()) {
        const full = join(folder, path);
        const status = await stat(full, { bigint: true }).catch(() => undefined);
        if (status === undefined) continue;
        const stamp = `${status.ino}-${status.size}-${status.ctimeNs}`;
        const before = cache.get(path);
        if (before?.stamp === stamp) next.set(path, before);
        else {
          const bytes = await readFile(full).catch(() => undefined);
          if (bytes !== undefined) next.set(path, { stamp, file: read(path, bytes, type, assets) });
        }
      }
      cache = next;
      return withoutDoubles([...next.values()].map(({ file }) => file));
    },
  };
}
