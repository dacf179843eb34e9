import type { Absence } from '../parts.ts';
import { absences } from '../vocabulary.ts';
import type { Fact } from '../vocabulary.ts';

/** What a document says of a fact that it does not give: 「公表資料に記載なし」 and why. */
export function absenceOf(
  document: { readonly missing?: readonly Absence[] | undefined },
  fact: Fact,
): { status: string; reason?: string } | undefined {
  const found = document.missing?.find((absence) => absence.fact === fact);
  if (found === undefined) return undefined;
  return {
    status: absences[found.status],
    ...(found.reason !== undefined && { reason: found.reason }),
  };
}
