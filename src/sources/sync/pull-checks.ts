import type { Document } from '../../model/documents/index.ts';
import { checkContents } from '../check.ts';
import { report } from '../report.ts';
import type { RawDocument } from '../source.ts';
import { asDocument, valueOf } from '../sanity/stored.ts';
import type { Entry } from './entry.ts';
import type { LocalFolder } from './folder.ts';
import type { Permission } from './plan.ts';
import type { RemoteDataset } from './remote.ts';

/**
 * The documents of a dataset as files can hold them.
 * @throws Error with a report when a document in the dataset cannot be a file
 */
export function wholeDocuments(
  { documents }: RemoteDataset,
  now: number,
): ReadonlyMap<string, Document> {
  const raws = [...documents.values()].map((stored): RawDocument => ({
    type: stored._type,
    value: valueOf(stored),
    problems: [],
    origin: {},
  }));
  const { findings } = checkContents({ documents: raws, strays: [] }, now);
  const misshapen = findings.filter(
    ({ rule, severity }) => rule === 'schema' && severity === 'error',
  );
  if (misshapen.length > 0) {
    throw new Error(
      `Sanity の文書に、ファイルに書けないものがあります。何も書き換えませんでした。\n\n${report(misshapen)}`,
    );
  }
  return new Map(
    [...documents].flatMap(([id, stored]) => {
      const document = asDocument(stored._type, stored);
      return document === undefined ? [] : [[id, document] as const];
    }),
  );
}

/** Two documents for one file. */
function collision(
  files: ReadonlyMap<string, string>,
  local: LocalFolder,
  removed: ReadonlySet<string>,
): string | undefined {
  const owners = new Map<string, string>();
  for (const [id, file] of files) {
    const other = owners.get(file);
    if (other !== undefined) {
      return `「${other}」と「${id}」のアドレスが重なっています（content/${file}）。Studio でどちらかのアドレスを変えてください。`;
    }
    owners.set(file, id);
  }
  for (const [id, { file }] of local.documents) {
    if (owners.has(file) && !files.has(id) && !removed.has(id)) {
      return `ファイル content/${file} は、別の文書「${id}」のものです。名前を変えるか、消してよければ --delete を付けてください。`;
    }
  }
  return undefined;
}

/** What stands in the way of writing files, in words, if anything does. */
export function obstacle(
  from: ReadonlyMap<string, Entry>,
  files: ReadonlyMap<string, string>,
  local: LocalFolder,
  removed: ReadonlySet<string>,
  { overwrite }: Permission,
): string | undefined {
  const wanted = new Set(files.values());
  const broken = local.unreadable.find(
    ({ file, id }) => wanted.has(file) || (id !== undefined && from.has(id)),
  );
  if (broken !== undefined && !overwrite) {
    return `ファイル content/${broken.file} に誤りがあり、読み取れません。上書きしないように止めました。先に直すか、--overwrite を付けてください。`;
  }
  return collision(files, local, removed);
}
