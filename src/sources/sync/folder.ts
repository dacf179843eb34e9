import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../model/documents/index.ts';
import { validate } from '../../model/validate.ts';
import { listPictures } from '../files/assets.ts';
import type { LocalPicture } from '../files/assets.ts';
import { fileSource } from '../files/source.ts';
import type { Contents } from '../source.ts';

/** A content folder as it is before anything is copied. */
export interface LocalFolder {
  readonly contents: Contents;
  readonly documents: ReadonlyMap<string, { readonly document: Document; readonly file: string }>;
  readonly pictures: readonly LocalPicture[];
  /** Files that are no whole documents, with the id that they may have. */
  readonly unreadable: readonly { readonly file: string; readonly id: string | undefined }[];
  /** The digest of every document's file when it was read. */
  readonly digests: ReadonlyMap<string, string>;
}

/** SHA-256 of a file, or undefined where there is none. */
export async function fileDigest(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

/** Reads a content folder; one that is not there is empty. */
export async function readFolder(folder: string): Promise<LocalFolder> {
  const entries = await readdir(folder, { recursive: true }).catch(() => undefined);
  // Before the documents are read: what is written after this moment is noticed.
  const files = (entries ?? []).filter((file) => file.endsWith('.md'));
  const digests = new Map<string, string>();
  for (const file of files) {
    const digest = await fileDigest(join(folder, file));
    if (digest !== undefined) digests.set(file, digest);
  }
  const contents =
    entries === undefined ? { documents: [], strays: [] } : await fileSource(folder).read();
  const documents = new Map<string, { document: Document; file: string }>();
  const unreadable: { file: string; id: string | undefined }[] = [];
  for (const { type, value, problems, origin } of contents.documents) {
    const { document } = problems.length > 0 ? {} : validate(type, value);
    const file = origin.file ?? '';
    if (document !== undefined) documents.set(document._id, { document, file });
    else {
      const id = value['_id'];
      unreadable.push({ file, id: typeof id === 'string' ? id : undefined });
    }
  }
  return { contents, documents, pictures: await listPictures(folder), unreadable, digests };
}
