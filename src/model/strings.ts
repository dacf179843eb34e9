import type { Document } from './documents/index.ts';

export type Path = readonly (string | number)[];

/** A text of a document, with the place where an editor finds it. */
export interface Passage {
  /** Ends at the block for Portable Text, because an editor sees no spans. */
  readonly path: Path;
  readonly text: string;
  /** Somebody else's words, printed as they stand: not ours to mend. */
  readonly quoted: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields that hold an address or a name for machines. */
const machine: ReadonlySet<string> = new Set([
  'href',
  'url',
  'applyUrl',
  'archivedUrl',
  'slug',
  'previousSlugs',
  'anchor',
  'marks',
  'style',
  'listItem',
]);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a block of Portable Text, its spans joined. */
export function spanText(children: readonly unknown[]): string {
  return children
    .map((child) => (isFields(child) && typeof child['text'] === 'string' ? child['text'] : ''))
    .join('');
}

function inFields(fields: Fields, path: Path, quoted: boolean): Passage[] {
  const children = fields['children'];
  const own =
    fields['_type'] === 'block' && Array.isArray(children)
      ? [{ path, text: spanText(children), quoted }]
      : [];
  const isSource = path.includes('sources') || path.at(-1) === 'source';
  const rest = Object.entries(fields).filter(
    ([key]) =>
      !key.startsWith('_') && !machine.has(key) && (own.length === 0 || key === 'markDefs'),
  );
  return [
    ...own,
    ...rest.flatMap(([key, value]) =>
      passages(value, [...path, key], quoted || (isSource && key === 'title')),
    ),
  ];
}

function passages(value: unknown, path: Path, quoted: boolean): Passage[] {
  if (typeof value === 'string') return value === '' ? [] : [{ path, text: value, quoted }];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => passages(item, [...path, index], quoted));
  }
  if (!isFields(value)) return [];
  const type = value['_type'];
  const foreign =
    type === 'quote' || value['style'] === 'blockquote' || value['manner'] === 'quotation';
  const found = inFields(value, path, quoted || foreign);
  const isBlock = typeof type === 'string' && typeof path.at(-1) === 'number';
  return isBlock ? found.map((passage) => ({ ...passage, path })) : found;
}

/** Every text that people read in a document, in order; ids, addresses and references are left out. */
export function strings(document: Document): readonly Passage[] {
  return passages(document, [], false);
}

/** Fields that hold other spellings on purpose, for search. */
const spellings: ReadonlySet<unknown> = new Set(['aliases', 'reading', 'keywords']);

/** The texts that are our own sentences: without quotations and without words kept for search. */
export function prose(document: Document): readonly Passage[] {
  return strings(document).filter(({ path, quoted }) => !quoted && !spellings.has(path[0]));
}

/** The sentences of a text, each with its closing mark. */
export function sentences(text: string): readonly string[] {
  return text.split(/(?<=[。！？!?\n])/u).filter((sentence) => sentence.trim() !== '');
}
