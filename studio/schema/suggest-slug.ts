import type { SlugSourceContext, SlugSourceFn } from 'sanity';
import { dayIn, isDay, isInstant } from '../../src/lib/jst.ts';
import { apiVersion } from '../api-version.ts';
import { address as words } from '../strings/address.ts';
import { publishedId } from '../validation/model-value.ts';
import { hostWords, latinWords } from './latin-words.ts';

const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** The year that a document is about: of its deadline or beginning, its 年度, or its publication. */
export function yearOf(document: unknown): string | undefined {
  const fiscalYear = part(document, 'fiscalYear');
  const dates = [
    part(document, 'closesAt'),
    part(document, 'startsAt'),
    part(part(document, 'period'), 'from'),
    typeof fiscalYear === 'number' ? `${fiscalYear}-04-01` : undefined,
    part(document, 'publishedOn'),
  ];
  const date = dates.find(
    (one): one is string => typeof one === 'string' && (isDay(one) || isInstant(one)),
  );
  return date === undefined ? undefined : dayIn(date).slice(0, 4);
}

/** The same, or numbered where another document of the type has it. */
async function free(
  wanted: string,
  document: unknown,
  { getClient }: SlugSourceContext,
): Promise<string> {
  const id = publishedId(String(part(document, '_id')));
  const taken = new Set(
    await getClient({ apiVersion }).fetch<unknown[]>(
      'array::compact(*[_type == $type && !(_id in [$id, "drafts." + $id])].slug.current)',
      { type: part(document, '_type'), id },
      { perspective: 'raw' },
    ),
  );
  let number = 1;
  let slug = wanted;
  while (taken.has(slug)) slug = `${wanted}-${(number += 1)}`;
  return slug;
}

/**
 * `{program}-{year}`, for a document that belongs to a program. Never made from Japanese words: an
 * address is for ever, and a reading may be wrong.
 * @throws Error for the editor where there is no program yet; the address stays as it is
 */
export const suggestSlug: SlugSourceFn = async (document, context) => {
  const program = part(part(document, 'program'), '_ref');
  if (typeof program !== 'string') throw new Error(words.noProgram);
  const slug = await context
    .getClient({ apiVersion })
    .fetch<string | null>(
      '*[_id == $program || _id == "drafts." + $program][0].slug.current',
      { program },
      { perspective: 'raw' },
    );
  if (slug === null) throw new Error(words.programWithout);
  const wanted = [slug, yearOf(document)].filter((word) => word !== undefined).join('-');
  return free(wanted, document, context);
};

/** The words that a document has for itself in Latin letters: its name, another name, its site. */
function ownWords(document: unknown): string | undefined {
  const aliases = part(document, 'aliases');
  const others: readonly unknown[] = Array.isArray(aliases) ? aliases : [];
  const names = [part(document, 'title'), ...others].filter((name) => typeof name === 'string');
  const url = part(document, 'url');
  return [...names.map(latinWords), typeof url === 'string' ? hostWords(url) : undefined].find(
    (word) => word !== undefined,
  );
}

/**
 * The address of a document of a name of its own, where it has one in Latin letters.
 * @throws Error for the editor where it has none; the address stays as it is
 */
export const suggestFromName: SlugSourceFn = async (document, context) => {
  const wanted = ownWords(document);
  if (wanted === undefined) throw new Error(words.noLatin);
  return free(wanted, document, context);
};
