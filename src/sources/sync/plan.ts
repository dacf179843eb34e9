import { fieldName } from '../../model/field-names.ts';
import type { DocumentType } from '../../model/types.ts';
import { differenceOf } from './difference.ts';
import type { Difference } from './difference.ts';
import { sameContent } from './entry.ts';
import type { Entry } from './entry.ts';

/**
 * How a document stands between the side it comes from and the side it goes to, in the light of
 * what both had when they were last made equal:
 *
 * - `new`, `changed`: the giving side has it or has changed it; the other has not touched it
 * - `same`
 * - `theirs`: only the taking side has changed or removed it; it stays as it is there
 * - `conflict`: both have changed it, or nobody knows who did
 * - `extra`: the giving side has removed it
 * - `foreign`: the taking side alone has it, and it never came from here
 */
export type Standing = 'new' | 'changed' | 'same' | 'theirs' | 'conflict' | 'extra' | 'foreign';

/** One document of a plan. */
export interface Change {
  readonly id: string;
  readonly type: DocumentType;
  readonly title: string;
  readonly standing: Standing;
  /** Field by field, where both sides have the document. */
  readonly differences: readonly Difference[];
}

/** Compares the digests of the two sides and of the time when they were last equal. */
export function standingOf(
  from: string | undefined,
  to: string | undefined,
  base: string | undefined,
): Standing {
  if (from === to) return 'same';
  if (from === undefined) return to === base ? 'extra' : 'foreign';
  if (to === base) return to === undefined ? 'new' : 'changed';
  return from === base ? 'theirs' : 'conflict';
}

function differing(from: Entry | undefined, to: Entry | undefined): Difference[] {
  if (from === undefined || to === undefined) return [];
  const keys = new Set([...Object.keys(from.value), ...Object.keys(to.value)]);
  return [...keys]
    .filter((key) => !sameContent(from.value[key], to.value[key]))
    .map((key) => differenceOf(fieldName(from.type, [key]), from.value[key], to.value[key]));
}

/** Every document of either side, in the order of its id. */
export function plan(
  from: ReadonlyMap<string, Entry>,
  to: ReadonlyMap<string, Entry>,
  base: Readonly<Record<string, string>>,
): Change[] {
  return [...new Set([...from.keys(), ...to.keys()])].toSorted().flatMap((id) => {
    const [given, had] = [from.get(id), to.get(id)];
    const shown = given ?? had;
    if (shown === undefined) return [];
    const standing = standingOf(given?.digest, had?.digest, base[id]);
    const { type, title } = shown;
    return [{ id, type, title, standing, differences: differing(given, had) }];
  });
}

/** What a plan is allowed to do. */
export interface Permission {
  readonly delete: boolean;
  readonly overwrite: boolean;
}

/** The documents to write, in the order of the plan. */
export function toWrite(changes: readonly Change[], { overwrite }: Permission): Change[] {
  return changes.filter(
    ({ standing }) =>
      standing === 'new' ||
      standing === 'changed' ||
      (overwrite && (standing === 'theirs' || standing === 'conflict')),
  );
}

/** The documents to remove. What never came from here needs both permissions. */
export function toRemove(changes: readonly Change[], permission: Permission): Change[] {
  return changes.filter(
    ({ standing }) =>
      permission.delete &&
      (standing === 'extra' || (standing === 'foreign' && permission.overwrite)),
  );
}
