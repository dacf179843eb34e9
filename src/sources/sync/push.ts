import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkContents } from '../check.ts';
import { normalDocument } from '../codec/normal.ts';
import { isRecord } from '../codec/values.ts';
import type { LocalPicture } from '../files/assets.ts';
import { report } from '../report.ts';
import { eachOf } from '../sanity/picture-copies.ts';
import { withPictures } from '../sanity/pictures-in.ts';
import { asDocument } from '../sanity/stored.ts';
import { readFolder } from './folder.ts';
import { localEntries, withEqual } from './journey.ts';
import type { Journey, Outcome } from './journey.ts';
import { plan, toRemove, toWrite } from './plan.ts';
import type { Change } from './plan.ts';
import { readRecord, writeRecord } from './record.ts';
import { readRemote, remoteEntry } from './remote.ts';
import type { RemoteDataset } from './remote.ts';
import { describeConflicts, describeDifferences, describePlan } from './report.ts';
import { sendDocuments } from './send.ts';

async function sendPictures(
  pictures: readonly LocalPicture[],
  { connection, folder, progress }: Journey,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  await eachOf(pictures, async ({ path, sha1 }) => {
    const bytes = await readFile(join(folder, path));
    ids.set(sha1, await connection.upload(bytes, basename(path)));
    progress('写真', ids.size, pictures.length);
  });
  return ids;
}

function draftNotes(written: readonly Change[], { drafts }: RemoteDataset): string[] {
  const found = written.filter(({ id }) => drafts.has(id));
  if (found.length === 0) return [];
  const names = found.map(({ id, title }) => `  ${id}「${title}」`);
  return [
    '次の文書には Studio に下書きがあります。下書きを公開すると、いま送った内容は上書きされます。',
    ...names,
  ];
}

/**
 * Makes the dataset say what the folder says.
 * @throws Error with a report when a document in the folder has an error; nothing is sent then
 */
export async function push(journey: Journey): Promise<Outcome> {
  const { folder, recordPath, connection, permission, now } = journey;
  const local = await readFolder(folder);
  const { findings } = checkContents(local.contents, now);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(`文書に誤りがあるため、送りませんでした。\n\n${report(errors)}`);

  const remote = await readRemote(connection);
  const record = await readRecord(recordPath);
  const from = localEntries(local);
  const to = new Map([...remote.documents].map(([id, stored]) => [id, remoteEntry(stored)]));
  const changes = plan(from, to, record.documents);
  const unsent = local.pictures.filter(({ sha1 }) => !remote.pictures.has(sha1));
  const own = new Set(local.pictures.map(({ sha1 }) => sha1));
  const surplus = [...remote.pictures.keys()].filter((sha1) => !own.has(sha1));
  const counts = {
    new: unsent.length,
    bytes: unsent.reduce((sum, { size }) => sum + size, 0),
    same: local.pictures.length - unsent.length,
    extra: surplus.length,
  };
  const text = describePlan(changes, counts, permission);
  if (permission.dryRun) {
    const before = describeDifferences(changes);
    return { text: `${before}${text}\n（試しただけで、何も送っていません）`, ok: true };
  }
  const conflicts = changes.filter(({ standing }) => standing === 'conflict');
  if (conflicts.length > 0 && !permission.overwrite) {
    return { text: `${text}\n\n${describeConflicts(conflicts, 'push')}`, ok: false };
  }

  const sent = await sendPictures(unsent, journey);
  const idOf = new Map(
    local.pictures.map(({ id, sha1 }) => [id, sent.get(sha1) ?? remote.pictures.get(sha1)?._id]),
  );
  const state = withEqual(record, changes, from, [...own]);
  const documents = new Map(
    [...local.documents].map(([id, { document }]) => {
      const plain = asDocument(document._type, document) ?? normalDocument(document);
      const value = withPictures({ ...plain }, (picture) => idOf.get(picture));
      return [id, isRecord(value) ? value : {}];
    }),
  );
  const written = toWrite(changes, permission);
  const left = await sendDocuments(journey, {
    written,
    removed: toRemove(changes, permission),
    documents,
    entries: from,
    remote,
    record: state,
    surplus: permission.delete
      ? surplus.filter((sha1) => permission.overwrite || record.pictures.includes(sha1))
      : [],
  });
  await writeRecord(recordPath, left.record);
  const notes = [...draftNotes(written, remote), ...left.notes];
  return { text: [text, '', ...notes, '送り終えました。'].join('\n'), ok: true };
}
