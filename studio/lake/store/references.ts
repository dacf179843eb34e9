import { LakeError } from '../error.ts';
import type { StoredDocument } from './document.ts';

/** The ids that a value points to and that must exist: weak references are not among them. */
export function strongReferences(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => strongReferences(item));
  if (typeof value !== 'object' || value === null) return [];
  const ref: unknown = Reflect.get(value, '_ref');
  if (typeof ref === 'string') return Reflect.get(value, '_weak') === true ? [] : [ref];
  return Object.values(value).flatMap((part) => strongReferences(part));
}

/**
 * A reference as it stands once its document is published: 「強い」 where the Studio had marked it
 * weak only because its target was a draft then.
 */
export function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => strengthened(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const mark: unknown = Reflect.get(value, '_strengthenOnPublish');
  if (mark === undefined)
    return Object.fromEntries(entries.map(([key, part]) => [key, strengthened(part)]));
  const staysWeak = typeof mark === 'object' && mark !== null && Reflect.get(mark, 'weak') === true;
  return Object.fromEntries(
    entries.filter(([key]) => key !== '_strengthenOnPublish' && (key !== '_weak' || staysWeak)),
  );
}

/** A document before and after a transaction. */
export interface Changed {
  readonly id: string;
  readonly before: StoredDocument | undefined;
  readonly after: StoredDocument | undefined;
}

/**
 * Refuses a transaction that leaves a new reference without a target, or takes a target away.
 * References that dangle already, in files, do not stand in the way of other work.
 * @throws LakeError 409, as Sanity does
 */
export function requireTargets(
  changes: readonly Changed[],
  after: ReadonlyMap<string, StoredDocument>,
): void {
  for (const { id, before, after: document } of changes) {
    const had = new Set(strongReferences(before));
    const missing = strongReferences(document).find((ref) => !had.has(ref) && !after.has(ref));
    if (missing !== undefined)
      throw new LakeError(
        409,
        'documentReferencesNonexistentDocumentError',
        `「${id}」が指す「${missing}」が、まだ公開されていないか、ありません。先にそちらを公開してください。`,
      );
  }
  const gone = new Set(
    changes
      .filter(({ before, after: left }) => before !== undefined && left === undefined)
      .map(({ id }) => id),
  );
  if (gone.size === 0) return;
  for (const document of after.values()) {
    const target = strongReferences(document).find((ref) => gone.has(ref));
    if (target !== undefined)
      throw new LakeError(
        409,
        'documentHasExistingReferencesError',
        `「${target}」は「${document._id}」から使われているので、消せません。先にそちらの参照を外してください。`,
      );
  }
}
