import type { Absence } from '../parts.ts';
import { absences, facts } from '../vocabulary.ts';

/** Facts that are not there for the same reason. */
export interface AbsenceGroup {
  /** 「費用」「つまずき」 in the order of the document. */
  readonly facts: readonly string[];
  readonly status: string;
  readonly reason?: string;
}

/** Everything that a document says is not published, the same reason said once. */
export function groupAbsences(missing: readonly Absence[] | undefined): readonly AbsenceGroup[] {
  const groups = new Map<string, { facts: string[]; status: string; reason?: string }>();
  for (const { fact, status, reason } of missing ?? []) {
    const key = `${status} ${reason ?? ''}`;
    const found = groups.get(key);
    if (found === undefined) {
      groups.set(key, {
        facts: [facts[fact]],
        status: absences[status],
        ...(reason !== undefined && { reason }),
      });
    } else found.facts.push(facts[fact]);
  }
  return [...groups.values()];
}
