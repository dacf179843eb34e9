import { z } from 'zod';
import { schemas } from './documents/index.ts';
import { fieldMeta } from './fields.ts';
import type { FieldMeta } from './fields.ts';
import type { DocumentType } from './types.ts';

/** The schema inside optional wrappers. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

function metaOf(schema: z.core.$ZodType | undefined): FieldMeta | undefined {
  const inner = schema && unwrap(schema);
  return inner instanceof z.ZodType ? fieldMeta.get(inner) : undefined;
}

/** The name of a schema's field for editors, if it has one. */
export function titleOf(schema: z.core.$ZodType): string | undefined {
  return metaOf(schema)?.title;
}

/** The fields of an object schema; zod types them as `any` once the shape is forgotten. */
function shapeOf(schema: z.ZodObject): Readonly<Record<string, z.core.$ZodType>> {
  return schema.shape;
}

function child(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject && typeof key === 'string') return shapeOf(inner)[key];
  if (inner instanceof z.ZodArray && typeof key === 'number') return inner.element;
  return undefined;
}

/** The values that a field may have, each with its Japanese name, where there is a fixed set. */
export function optionsAt(
  type: DocumentType,
  path: readonly (string | number)[],
): FieldMeta['options'] {
  return metaOf(
    path.reduce<z.core.$ZodType | undefined>(
      (schema, key) => schema && child(schema, key),
      schemas[type],
    ),
  )?.options;
}

/**
 * 「日程 > 3番目 > 開始」 for `['sessions', 2, 'startsAt']`. An unknown key is shown as it is; a known
 * one without a name (`slug.current`) adds nothing to what stands before it.
 */
export function fieldName(type: DocumentType, path: readonly (string | number)[]): string {
  const parts: string[] = [];
  let schema: z.core.$ZodType | undefined = schemas[type];
  for (const key of path) {
    schema = schema && child(schema, key);
    const title = metaOf(schema)?.title;
    if (typeof key === 'number') parts.push(`${key + 1}番目`);
    else if (title !== undefined) parts.push(title);
    else if (schema === undefined || parts.length === 0) parts.push(key);
  }
  return parts.join(' > ') || '文書全体';
}
