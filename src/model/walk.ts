import { z } from 'zod';
import { schemas } from './documents/index.ts';
import type { Document } from './documents/index.ts';
import { unwrap } from './field-names.ts';
import { fieldMeta } from './fields.ts';
import type { FieldMeta, Picture, Reference } from './fields.ts';
import type { Block } from './portable-text.ts';
import type { Path } from './strings.ts';

/** A field that a document has, with what its schema says of it. */
export interface Field<V = unknown> {
  readonly path: Path;
  readonly meta: FieldMeta;
  readonly value: V;
}

function walk(schema: z.core.$ZodType, value: unknown, path: Path): Field[] {
  if (value === undefined) return [];
  const inner = unwrap(schema);
  const meta = inner instanceof z.ZodType ? fieldMeta.get(inner) : undefined;
  const own = meta === undefined ? [] : [{ path, meta, value }];
  if (meta?.kind !== undefined) return own;
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return [...own, ...items.flatMap((item, index) => walk(inner.element, item, [...path, index]))];
  }
  if (inner instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = inner.shape;
    return [
      ...own,
      ...Object.entries(shape).flatMap(([key, part]) =>
        walk(part, Reflect.get(value, key), [...path, key]),
      ),
    ];
  }
  return own;
}

// The schema has already vouched for the document, so the kind of a field settles its type.
const isReference = (field: Field): field is Field<Reference> => field.meta.kind === 'reference';
const isRichText = (field: Field): field is Field<readonly Block[]> =>
  field.meta.kind === 'richText';
const isPicture = (field: Field): field is Field<Picture> => field.meta.kind === 'picture';

/** Every named field that the document has, in the order of its schema. */
export function fieldsOf(document: Document): readonly Field[] {
  return walk(schemas[document._type], document, []);
}

/** The references of a document at any depth; links inside Portable Text are not among them. */
export function referencesIn(document: Document): readonly Field<Reference>[] {
  return fieldsOf(document).filter(isReference);
}

/** The fields of a document that hold Portable Text. */
export function richTextsIn(document: Document): readonly Field<readonly Block[]>[] {
  return fieldsOf(document).filter(isRichText);
}

/** A picture of a document, in a field or in its text. */
export interface Placed {
  readonly path: Path;
  readonly picture: Picture | Extract<Block, { _type: 'image' }>;
}

/** Every picture of a document. */
export function picturesIn(document: Document): readonly Placed[] {
  const inFields = fieldsOf(document)
    .filter(isPicture)
    .map(({ path, value }) => ({ path, picture: value }));
  const inTexts = richTextsIn(document).flatMap(({ path, value }) =>
    value.flatMap((block, index) =>
      block._type === 'image' ? [{ path: [...path, index], picture: block }] : [],
    ),
  );
  return [...inFields, ...inTexts];
}
