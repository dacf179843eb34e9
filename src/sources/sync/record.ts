import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SanitySettings } from '../../lib/settings.ts';
import { writeAtomically } from '../files/write-atomically.ts';

const record = z.object({
  /** Digests of the documents that both sides had alike, by id. */
  documents: z.record(z.string(), z.string()),
  /** SHA-1 of the pictures that both sides had. */
  pictures: z.array(z.string()),
});

/** What a folder and a dataset had in common when they were last made equal. */
export type SyncRecord = z.infer<typeof record>;

/** Where the record of a folder and a dataset is kept: outside the content, on this machine only. */
export function recordPath(
  { projectId, dataset, apiHost = '' }: SanitySettings,
  folder: string,
): string {
  const pair = createHash('sha256').update(`${folder}\n${apiHost}`).digest('hex').slice(0, 12);
  return join('.engawa', 'sync', `${projectId}.${dataset}.${pair}.json`);
}

/** The record, or an empty one: then nobody knows who changed what. */
export async function readRecord(path: string): Promise<SyncRecord> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { documents: {}, pictures: [] };
  return record.parse(JSON.parse(text));
}

export async function writeRecord(path: string, value: SyncRecord): Promise<void> {
  await writeAtomically(path, `${JSON.stringify(value)}\n`);
}
