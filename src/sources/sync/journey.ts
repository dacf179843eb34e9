import type { SanitySettings } from '../../lib/settings.ts';
import type { Progress } from '../cli/progress.ts';
import { normalDocument } from '../codec/normal.ts';
import type { Connection } from '../sanity/connection.ts';
import { asDocument } from '../sanity/stored.ts';
import { entryOf } from './entry.ts';
import type { Entry } from './entry.ts';
import type { LocalFolder } from './folder.ts';
import type { Change, Permission } from './plan.ts';
import type { SyncRecord } from './record.ts';
import { comparable } from './remote.ts';

/** One copying of everything in one direction. */
export interface Journey {
  readonly folder: string;
  readonly recordPath: string;
  readonly connection: Connection;
  readonly settings: SanitySettings;
  readonly permission: Permission & { readonly dryRun: boolean };
  readonly now: number;
  readonly progress: Progress;
}

/** What came of it: the text to print, and whether it was done. */
export interface Outcome {
  readonly text: string;
  readonly ok: boolean;
}

/** The documents of a folder, ready to be compared. */
export function localEntries({ documents }: LocalFolder): ReadonlyMap<string, Entry> {
  return new Map(
    [...documents].map(([id, { document }]) => {
      const plain = asDocument(document._type, document) ?? normalDocument(document);
      return [id, entryOf(id, document._type, comparable({ ...plain }))];
    }),
  );
}

/** A record with what is equal now, so that an interrupted run goes on where it was. */
export function withEqual(
  { documents, pictures }: SyncRecord,
  changes: readonly Change[],
  entries: ReadonlyMap<string, Entry>,
  samePictures: readonly string[],
): SyncRecord {
  const equal = changes.flatMap(({ id, standing }) => {
    const digest = standing === 'same' ? entries.get(id)?.digest : undefined;
    return digest === undefined ? [] : [[id, digest] as const];
  });
  // What neither side has any more is forgotten.
  const known = new Set(changes.map(({ id }) => id));
  const left = Object.entries(documents).filter(([id]) => known.has(id));
  return {
    documents: Object.fromEntries([...left, ...equal]),
    pictures: [...new Set([...pictures, ...samePictures])],
  };
}
