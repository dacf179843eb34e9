import { LakeFault } from '../sanity/fault.ts';
import { storedDocument } from '../sanity/stored.ts';
import type { StoredDocument } from '../sanity/stored.ts';
import { isRecord } from '../codec/values.ts';
import { z } from 'zod';
import type { Entry } from './entry.ts';
import type { Journey } from './journey.ts';
import { removing, writing } from './mutations.ts';
import type { GuardedMutation } from './mutations.ts';
import { batches, inReferenceOrder } from './order.ts';
import type { Change } from './plan.ts';
import { writeRecord } from './record.ts';
import type { SyncRecord } from './record.ts';
import { remoteEntry } from './remote.ts';
import type { RemoteDataset } from './remote.ts';

/** Limits of one transaction; Sanity takes more, but a smaller one is sooner repeated. */
const BATCH = { documents: 50, bytes: 400_000 };

/** How often a batch whose answer was lost is looked at again. */
const LOOKS = 3;

type Value = Readonly<Record<string, unknown>>;

/** What is to be sent. */
export interface Load {
  readonly written: readonly Change[];
  readonly removed: readonly Change[];
  readonly documents: ReadonlyMap<string, Value>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly remote: RemoteDataset;
  readonly record: SyncRecord;
  /** SHA-1 of the pictures to remove. */
  readonly surplus: readonly string[];
}

/** The ids that a value points to, at any depth. */
export function referencesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesOf);
  if (!isRecord(value)) return [];
  const ref = value['_ref'];
  return typeof ref === 'string' ? [ref] : Object.values(value).flatMap(referencesOf);
}

function overtaken(ids: readonly string[]): LakeFault {
  const list = ids.map((id) => `  ${id}`).join('\n');
  return new LakeFault(
    'conflict',
    `送っている間に、Sanity の側で次の文書が変わりました。上書きせずに止めました。\n${list}\n  直し方: もう一度実行すると、続きから始まります。変わった文書は一覧に出ます。`,
  );
}

function heldFast(ids: readonly string[], { message }: LakeFault): LakeFault {
  const reason = /くわしく: .*/.exec(message)?.[0] ?? '';
  return new LakeFault(
    'conflict',
    `文書は送りましたが、消すはずの文書（${ids.join('、')}）は1件も消していません。まだほかの文書や下書きから選ばれているか、送っている間に変わりました。\n  直し方: Studio でその文書を開き、選んでいる文書から外してから、もう一度実行してください。\n  ${reason}`,
  );
}

/** Sends documents and, last, removals. An interrupted run has recorded what it has done. */
export async function sendDocuments(
  { connection, recordPath, progress }: Journey,
  load: Load,
): Promise<{ record: SyncRecord; notes: readonly string[] }> {
  const { written, removed, documents, entries, remote } = load;
  let record = load.record;

  const now = async (ids: readonly string[]): Promise<Map<string, StoredDocument>> => {
    const groq = '*[_id in $ids]';
    const found = await connection.query(z.array(storedDocument), groq, { ids }, 'raw');
    return new Map(found.map((one) => [one._id, one]));
  };

  async function commit(ids: readonly string[]): Promise<void> {
    let left = [...ids];
    for (let look = 1; left.length > 0; look += 1) {
      const mutations = left.map((id): GuardedMutation => {
        const type = entries.get(id)?.type ?? '';
        return writing(id, type, documents.get(id) ?? {}, remote.documents.get(id));
      });
      try {
        await connection.commit(mutations);
        return;
      } catch (error) {
        if (!(error instanceof LakeFault)) throw error;
        if (!error.isPassing && error.kind !== 'conflict') throw error;
        // The answer may have been lost after the work was done.
        const there = await now(left);
        left = left.filter((id) => {
          const stored = there.get(id);
          return stored === undefined || remoteEntry(stored).digest !== entries.get(id)?.digest;
        });
        const others = left.filter((id) => there.get(id)?._rev !== remote.documents.get(id)?._rev);
        if (others.length > 0) throw overtaken(others);
        if (left.length > 0 && (look >= LOOKS || error.kind === 'conflict')) throw error;
      }
    }
  }

  const ids = written.map(({ id }) => id);
  const groups = inReferenceOrder(ids, (id) => referencesOf(documents.get(id)));
  let done = 0;
  for (const batch of batches(groups, (id) => JSON.stringify(documents.get(id)).length, BATCH)) {
    await commit(batch);
    const digests = batch.map((id) => [id, entries.get(id)?.digest ?? ''] as const);
    record = { ...record, documents: { ...record.documents, ...Object.fromEntries(digests) } };
    await writeRecord(recordPath, record);
    done += batch.length;
    progress('文書', done, ids.length);
  }

  const gone = removed.flatMap(({ id }) => remote.documents.get(id) ?? []);
  if (gone.length > 0) {
    await connection.commit(gone.flatMap(removing)).catch((error: unknown) => {
      if (!(error instanceof LakeFault) || error.kind !== 'conflict') throw error;
      throw heldFast(
        gone.map(({ _id }) => _id),
        error,
      );
    });
    const left = Object.entries(record.documents).filter(([id]) =>
      gone.every((one) => one._id !== id),
    );
    record = { ...record, documents: Object.fromEntries(left) };
  }
  const notes: string[] = [];
  for (const sha1 of load.surplus) {
    const picture = remote.pictures.get(sha1);
    if (picture === undefined) continue;
    try {
      await connection.commit([{ delete: { id: picture._id } }]);
      record = { ...record, pictures: record.pictures.filter((one) => one !== sha1) };
    } catch (error) {
      if (!(error instanceof LakeFault) || error.kind !== 'conflict') throw error;
      notes.push(
        `写真 ${picture.originalFilename ?? picture._id} は、まだ使われているので残しました。`,
      );
    }
  }
  return { record, notes };
}
