import { hiragana } from '../../lib/kana.ts';

/** What may be put in the order of the Japanese syllabary. */
export interface Readable {
  readonly title: string;
  readonly reading?: string | undefined;
}

const collator = new Intl.Collator('ja');

/** The reading of a name in hiragana; a name without a reading is read as it is written. */
export function readingOf({ title, reading }: Readable): string {
  return hiragana((reading ?? title).normalize('NFKC'));
}

/** 五十音順. */
export function compareReadings(a: Readable, b: Readable): number {
  return collator.compare(readingOf(a), readingOf(b)) || collator.compare(a.title, b.title);
}

/** The rows of the syllabary by the kana that begin them, each with a name for addresses. */
export const syllabaryRows = [
  { name: 'a', kana: 'あ' },
  { name: 'ka', kana: 'か' },
  { name: 'sa', kana: 'さ' },
  { name: 'ta', kana: 'た' },
  { name: 'na', kana: 'な' },
  { name: 'ha', kana: 'は' },
  { name: 'ma', kana: 'ま' },
  { name: 'ya', kana: 'や' },
  { name: 'ra', kana: 'ら' },
  { name: 'wa', kana: 'わ' },
] as const;
export type SyllabaryRow = (typeof syllabaryRows)[number];

/** The row in which a reading stands; what does not begin with a kana stands in the last one. */
export function syllabaryRow(document: Readable): SyllabaryRow {
  const first = readingOf(document).normalize('NFD').charAt(0);
  const large = 'ぁぃぅぇぉっゃゅょゎ'.includes(first) ? next(first) : first;
  if (!/[ぁ-ん]/.test(large)) return syllabaryRows[9];
  return syllabaryRows.findLast(({ kana }) => kana <= large) ?? syllabaryRows[0];
}

/** A small kana is followed by its full size in Unicode. */
function next(kana: string): string {
  return String.fromCodePoint((kana.codePointAt(0) ?? 0) + 1);
}

/** The terms of each row that has any, in the order of their readings. */
export function inSyllabaryRows<T extends Readable>(
  documents: readonly T[],
): readonly { readonly row: SyllabaryRow; readonly documents: readonly T[] }[] {
  const sorted = documents.toSorted(compareReadings);
  return syllabaryRows.flatMap((row) => {
    const found = sorted.filter((document) => syllabaryRow(document) === row);
    return found.length === 0 ? [] : [{ row, documents: found }];
  });
}
