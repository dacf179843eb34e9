import { isRecord } from '../codec/values.ts';
import { withKeys } from '../codec/keys.ts';
import type { StoredDocument } from '../sanity/stored.ts';
import { sameContent } from './entry.ts';

/** Fields of a stored document that are not its content. */
const kept = new Set(['_id', '_type', '_rev', '_createdAt', '_updatedAt', '_system']);

/** A change of one document that the lake refuses if somebody else came first. */
export type GuardedMutation =
  | { readonly create: { readonly _id: string; readonly _type: string; [field: string]: unknown } }
  | {
      readonly patch: {
        readonly id: string;
        readonly ifRevisionID: string;
        readonly set?: Record<string, unknown>;
        readonly unset?: string[];
      };
    }
  | { readonly delete: { readonly id: string } };

/**
 * What makes a stored document say what a value says. `createOrReplace` knows no revision, so a new
 * document is created and an old one is patched field by field at the revision that was compared.
 */
export function writing(
  id: string,
  type: string,
  value: Readonly<Record<string, unknown>>,
  before: StoredDocument | undefined,
): GuardedMutation {
  const keyed = withKeys(value, before);
  const fields = isRecord(keyed) ? keyed : value;
  if (before === undefined) return { create: { ...fields, _id: id, _type: type } };
  const changed = Object.entries(fields).filter(
    ([key, part]) => !kept.has(key) && !sameContent(part, before[key]),
  );
  const gone = Object.keys(before).filter((key) => !kept.has(key) && !(key in fields));
  return {
    patch: {
      id,
      ifRevisionID: before._rev,
      ...(changed.length > 0 && { set: Object.fromEntries(changed) }),
      ...(gone.length > 0 && { unset: gone }),
    },
  };
}

/** What removes a document at the revision that was compared: a deletion alone knows no revision. */
export function removing(before: StoredDocument): GuardedMutation[] {
  const { _id: id, _rev: ifRevisionID } = before;
  return [{ patch: { id, ifRevisionID, unset: ['_engawaRemoved'] } }, { delete: { id } }];
}
