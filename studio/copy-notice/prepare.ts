import type { SanityClient, SanityDocument } from 'sanity';
import type { Instant } from '../../src/lib/jst.ts';
import { copyForNextYear } from '../../src/model/copy/notice.ts';
import type { NoticeCopy } from '../../src/model/copy/notice.ts';
import { schemas } from '../../src/model/documents/index.ts';
import { publishedValue } from '../validation/model-value.ts';
import { takenBy } from './taken.ts';

/**
 * The copy of a notice for the next year, or undefined where the notice is not whole: a copy of
 * faults would hide them. The id names the address, as in the files, unless somebody has it.
 */
export async function prepareCopy(
  source: SanityDocument,
  client: SanityClient,
  now: Instant,
): Promise<NoticeCopy | undefined> {
  const { data } = schemas.recruitment.safeParse(publishedValue(source));
  if (data === undefined) return undefined;
  const { ids, slugs } = await takenBy(client);
  const made = copyForNextYear(data, { id: 'copy', now, isTaken: (slug) => slugs.has(slug) });
  const wanted = `recruitment-${made.notice.slug.current}`;
  const id = ids.has(wanted) ? `recruitment-${crypto.randomUUID()}` : wanted;
  return { ...made, notice: { ...made.notice, _id: id } };
}
