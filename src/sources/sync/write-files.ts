import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../model/documents/index.ts';
import type { AssetNames } from '../codec/asset-names.ts';
import { writeDocument } from '../codec/document.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { withPictures } from '../sanity/pictures-in.ts';
import { asDocument } from '../sanity/stored.ts';
import { fileDigest } from './folder.ts';
import type { LocalFolder } from './folder.ts';

/** What is to be done to the files of a folder. */
export interface FileWork {
  readonly folder: string;
  readonly local: LocalFolder;
  /** The documents to write and their files, by id. */
  readonly files: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, Document>;
  /** The id of a picture in the folder, by its id in the dataset. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly assets: AssetNames;
  /** Ids of the documents to remove. */
  readonly removed: ReadonlySet<string>;
  /** Called after each document, with how many are written. */
  readonly onWritten: (id: string, done: number) => Promise<void>;
}

/** The files that are left over: of documents that have moved or go. */
function leftOver({ local, files, removed }: FileWork): string[] {
  const taken = new Set(files.values());
  const old = [...local.documents].flatMap(([id, { file }]) => {
    const isMoved = files.has(id) && files.get(id) !== file;
    return isMoved || removed.has(id) ? [file] : [];
  });
  const broken = local.unreadable.flatMap(({ file, id }) =>
    id !== undefined && files.has(id) ? [file] : [],
  );
  return [...old, ...broken].filter((file) => !taken.has(file));
}

/**
 * Writes documents as files, each at once or not at all, and then removes what is left over.
 * @throws Error when somebody has changed a file since the folder was read; it stays as it is
 */
export async function writeFiles(work: FileWork): Promise<void> {
  const { folder, local, files, documents, pictures, assets } = work;
  const untouched = async (file: string) => {
    if ((await fileDigest(join(folder, file))) === local.digests.get(file)) return;
    throw new Error(
      `取り込んでいる間に、ファイル content/${file} が変わりました。上書きせずに止めました。もう一度実行すると、続きから始まります。`,
    );
  };
  let done = 0;
  for (const [id, file] of files) {
    const given = documents.get(id);
    const named = given && withPictures({ ...given }, (picture) => pictures.get(picture));
    const document = given && asDocument(given._type, named);
    if (document === undefined) continue;
    await untouched(file);
    await writeAtomically(join(folder, file), writeDocument(document, assets));
    await work.onWritten(id, (done += 1));
  }
  for (const file of leftOver(work)) {
    await untouched(file);
    await rm(join(folder, file));
  }
}
