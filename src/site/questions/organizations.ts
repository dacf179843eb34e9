import type { Organization } from '../../model/documents/index.ts';
import { legalForms } from '../../model/vocabulary.ts';

const before = new Set(['npo', 'generalIncorporated']);
const after = new Set(['company']);

/** The name with its legal form as it is written: 「NPO法人MEGURU」「ミテモ株式会社」. */
export function organizationName({ title, legalForm }: Organization): string {
  const form = legalForms[legalForm];
  if (before.has(legalForm)) return `${form}${title}`;
  return after.has(legalForm) ? `${title}${form}` : title;
}
