import { z } from 'zod';
import { schemas } from '../../model/documents/index.ts';
import type { Document } from '../../model/documents/index.ts';
import { unwrap } from '../../model/field-names.ts';
import { block } from '../../model/portable-text.ts';
import { normalBody } from './markdown/index.ts';
import { isRecord, metaOf, storedInstant } from './values.ts';

const body = z.array(block);

function normalFields(value: Readonly<Record<string, unknown>>, shape: z.core.$ZodShape): unknown {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, field]) => {
      const part = value[key];
      if (key === '_key' || part === undefined) return [];
      const normal = normalValue(part, field);
      const isBlank = Array.isArray(normal) && normal.length === 0;
      const isText = metaOf(unwrap(field))?.kind === 'richText';
      return isText && isBlank && field instanceof z.ZodOptional ? [] : [[key, normal]];
    }),
  );
}

function normalValue(value: unknown, schema: z.core.$ZodType): unknown {
  const inner = unwrap(schema);
  const kind = metaOf(inner)?.kind;
  if (kind === 'richText') return normalBody(body.parse(value));
  if (kind === 'instant' && typeof value === 'string') return storedInstant(value);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((element) => normalValue(element, inner.element));
  }
  return inner instanceof z.ZodObject && isRecord(value) ? normalFields(value, inner.shape) : value;
}

/**
 * The form of a document that its file stands for. Pure and idempotent. Its rules:
 *
 * 1. Fields stand in the order of the schema; a field that is `undefined` goes.
 * 2. The `_key` of an item, a reference and a block goes; it is made again from the content where
 *    a store needs one.
 * 3. Bodies take the form of `normalBody`. An optional body without a block goes, because a file
 *    cannot tell it from an absent one. Other empty lists and objects stay.
 * 4. An instant becomes UTC with milliseconds; a day stays a day.
 *
 * Every other value stays to the letter, blanks at the ends of a text included. A document whose compulsory
 * body has no block has no file: reading what was written asks for the body.
 */
export function normalDocument(document: Document): Document {
  const schema: z.ZodType<Document> = schemas[document._type];
  return schema.parse(normalValue(document, schema));
}
