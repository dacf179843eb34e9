import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assetNames } from '../codec/asset-names.ts';
import { filePath } from '../codec/paths.ts';
import { IMAGES } from '../files/assets.ts';
import { LakeFault, explain } from '../sanity/fault.ts';
import { fetchPictures } from './fetch-pictures.ts';
import { readFolder } from './folder.ts';
import { localEntries, withEqual } from './journey.ts';
import type { Journey, Outcome } from './journey.ts';
import { plan, toRemove, toWrite } from './plan.ts';
import { obstacle, wholeDocuments } from './pull-checks.ts';
import { readRecord, writeRecord } from './record.ts';
import { readRemote, remoteEntry } from './remote.ts';
import { describeConflicts, describeDifferences, describePlan } from './report.ts';
import { writeFiles } from './write-files.ts';

/** A record is written after so many documents: a run that breaks off has lost no more. */
const RECORDED = 50;

/**
 * Makes the folder say what the dataset publishes; drafts stay where they are.
 * @throws Error with a report when the dataset holds what no file can
 */
export async function pull(journey: Journey): Promise<Outcome> {
  const { folder, recordPath, connection, settings, permission, now, progress } = journey;
  const local = await readFolder(folder);
  const remote = await readRemote(connection);
  // Nobody's folder is emptied because a token was forgotten.
  if (remote.documents.size === 0) throw new LakeFault('empty', explain('empty', settings, ''));
  const whole = wholeDocuments(remote, now);
  const record = await readRecord(recordPath);
  const from = new Map([...remote.documents].map(([id, stored]) => [id, remoteEntry(stored)]));
  const changes = plan(from, localEntries(local), record.documents);
  const pictures = [...remote.pictures.values()];
  const own = new Set(local.pictures.map(({ sha1 }) => sha1));
  const shared = [...remote.pictures.keys()].filter((sha1) => own.has(sha1));
  const surplus = local.pictures.filter(({ sha1 }) => !remote.pictures.has(sha1));
  const counts = {
    new: pictures.length - shared.length,
    bytes: undefined,
    same: shared.length,
    extra: surplus.length,
  };
  const text = describePlan(changes, counts, permission);
  if (permission.dryRun) {
    const before = describeDifferences(changes);
    return { text: `${before}${text}\n（試しただけで、何も書いていません）`, ok: true };
  }
  const removed = new Set(toRemove(changes, permission).map(({ id }) => id));
  const written = toWrite(changes, permission);
  const files = new Map(
    written.flatMap(({ id }) => {
      const document = whole.get(id);
      return document === undefined ? [] : [[id, filePath(document)] as const];
    }),
  );
  const fault = obstacle(from, files, local, removed, permission);
  if (fault !== undefined) return { text: `${text}\n\n${fault}`, ok: false };
  const conflicts = changes.filter(({ standing }) => standing === 'conflict');
  if (conflicts.length > 0 && !permission.overwrite) {
    return { text: `${text}\n\n${describeConflicts(conflicts, 'pull')}`, ok: false };
  }

  const { names, ids } = await fetchPictures(pictures, local, journey);
  const assets = assetNames(
    new Map([
      ...local.pictures.map(({ path, id }) => [path, id] as const),
      ...[...names].map(([_id, name]) => [`${IMAGES}/${name}`, ids.get(_id) ?? _id] as const),
    ]),
  );
  let state = withEqual(record, changes, from, shared);
  await writeFiles({
    folder,
    local,
    files,
    documents: whole,
    pictures: ids,
    assets,
    removed,
    onWritten: async (id, done) => {
      const digest = from.get(id)?.digest ?? '';
      state = { ...state, documents: { ...state.documents, [id]: digest } };
      progress('文書', done, files.size);
      if (done % RECORDED === 0) await writeRecord(recordPath, state);
    },
  });
  const dropped = permission.delete
    ? surplus.filter(({ sha1 }) => permission.overwrite || record.pictures.includes(sha1))
    : [];
  for (const { path } of dropped) await rm(join(folder, path));
  const gone = new Set(dropped.map(({ sha1 }) => sha1));
  await writeRecord(recordPath, {
    documents: Object.fromEntries(
      Object.entries(state.documents).filter(([id]) => !removed.has(id)),
    ),
    pictures: [...new Set([...state.pictures, ...remote.pictures.keys()])].filter(
      (sha1) => !gone.has(sha1),
    ),
  });
  return { text: `${text}\n\n取り込み終えました。`, ok: true };
}
