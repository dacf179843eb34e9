import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { storedDocument } from './document.ts';
import type { StoredDocument } from './document.ts';

/** What one transaction did to one document, as the journal keeps it: fields, not letters. */
export const fieldChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('create'), id: z.string(), document: storedDocument }),
  z.object({ kind: z.literal('delete'), id: z.string() }),
  z.object({
    kind: z.literal('edit'),
    id: z.string(),
    set: z.record(z.string(), z.unknown()),
    unset: z.array(z.string()),
  }),
]);

export type FieldChange = z.infer<typeof fieldChange>;

/** The change that leads from one state of a document to another. */
export function changeBetween(
  id: string,
  before: StoredDocument | undefined,
  after: StoredDocument | undefined,
): FieldChange {
  if (after === undefined) return { kind: 'delete', id };
  if (before === undefined) return { kind: 'create', id, document: after };
  const changed = Object.entries(after).filter(
    ([key, value]) => !isDeepStrictEqual(value, before[key]),
  );
  const unset = Object.keys(before).filter((key) => !(key in after));
  return { kind: 'edit', id, set: Object.fromEntries(changed), unset };
}

/** The document after a change. */
export function applyChange(
  before: StoredDocument | undefined,
  change: FieldChange,
): StoredDocument | undefined {
  switch (change.kind) {
    case 'create':
      return change.document;
    case 'delete':
      return undefined;
    case 'edit': {
      const kept = Object.entries(before ?? {}).filter(([key]) => !change.unset.includes(key));
      return storedDocument.parse({ ...Object.fromEntries(kept), ...change.set });
    }
  }
}
