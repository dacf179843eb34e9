import { jaJPLocale } from '@sanity/locale-ja-jp';
import { buildReport } from '../../studio/strings/build-report.ts';
import * as choice from '../../studio/strings/choice.ts';
import { guide } from '../../studio/strings/guide.ts';
import { dialogStrings } from '../../studio/strings/inbox-dialogs.ts';
import { inboxStrings } from '../../studio/strings/inbox.ts';
import { photoStrings } from '../../studio/strings/photo.ts';
import { preview } from '../../studio/strings/preview.ts';
import { sanity } from '../../studio/strings/sanity.ts';
import { schemaTypes } from '../../studio/schema/index.ts';
import { strings } from '../../studio/strings.ts';

/** Every text anywhere in a value. */
function textsIn(value: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.values(value).flatMap((part) => textsIn(part, seen));
}

const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );

/** Ours in the place of Sanity's, by namespace. */
const ours: Readonly<Record<string, Readonly<Record<string, string>>>> = sanity;

/** Sanity's own words of one namespace in Japanese, with ours in the place of some. */
async function localeWords(
  namespace: 'structure' | 'studio' | 'validation',
): Promise<readonly string[]> {
  const bundles = at(jaJPLocale(), 'i18n', 'locales', 0, 'bundles');
  const known: readonly unknown[] = Array.isArray(bundles) ? bundles : [];
  const bundle = known.find((one) => at(one, 'namespace') === namespace);
  const load = at(bundle, 'resources');
  const loaded: unknown =
    typeof load === 'function' ? await Reflect.apply(load, undefined, []) : load;
  const words = at(loaded, 'default');
  if (typeof words !== 'object' || words === null) throw new Error(`${namespace} has no words`);
  return textsIn({ ...words, ...ours[namespace] });
}

/** The words that an editor may find on the screen of the Studio: names of tools, lists and fields. */
export async function wordsOnScreen(): Promise<ReadonlySet<string>> {
  const groups = [strings, buildReport, choice, guide, dialogStrings, inboxStrings, photoStrings];
  const locale = await Promise.all(
    (['structure', 'studio', 'validation'] as const).map(localeWords),
  );
  return new Set([...textsIn([groups, preview, schemaTypes]), ...locale.flat()]);
}
