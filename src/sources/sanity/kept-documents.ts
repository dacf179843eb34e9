import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SanitySettings } from '../../lib/settings.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Connection } from './connection.ts';
import { allDocuments, allRevisions, documentsAmong } from './queries.ts';
import { storedDocument } from './stored.ts';
import type { StoredDocument } from './stored.ts';

const keptDocuments = z.object({
  /** Where the documents came from: the local lake may stand in for the project. */
  from: z.string(),
  documents: z.array(storedDocument),
});

type Kept = z.infer<typeof keptDocuments>;

/** What was kept, or undefined where nothing was, or nothing that can be read. */
async function readKept(path: string): Promise<Kept | undefined> {
  try {
    return keptDocuments.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Every document of our types, in the order of its id. Only those whose revision is another than
 * the last time travel; those that are no longer there are forgotten.
 * @param folder the working folder of this project and dataset, on this machine
 * @throws LakeFault
 */
export async function keptDocumentsOf(
  connection: Connection,
  perspective: 'published' | 'drafts',
  folder: string,
  { apiHost = '' }: SanitySettings,
): Promise<StoredDocument[]> {
  const path = join(folder, `${perspective}.json`);
  const kept = await readKept(path);
  const keep = async (documents: StoredDocument[]) => {
    await writeAtomically(path, `${JSON.stringify({ from: apiHost, documents })}\n`);
    return documents;
  };
  if (kept?.from !== apiHost) return keep(await allDocuments(connection, perspective));
  const had = new Map(kept.documents.map((one) => [one._id, one]));
  const now = await allRevisions(connection, perspective);
  const changed = now.filter(({ _id, _rev }) => had.get(_id)?._rev !== _rev);
  if (changed.length === 0 && now.length === had.size) return kept.documents;
  const fresh = await documentsAmong(
    connection,
    changed.map(({ _id }) => _id),
    perspective,
  );
  const byId = new Map(fresh.map((one) => [one._id, one]));
  const isChanged = new Set(changed.map(({ _id }) => _id));
  // One that was removed between the two questions is in neither answer.
  const all = now.flatMap(({ _id }) => (isChanged.has(_id) ? byId : had).get(_id) ?? []);
  return keep(all);
}
