import { z } from 'zod';
import { isInstant, toJstIso } from '../../lib/jst.ts';
import { unwrap } from '../../model/field-names.ts';
import { fieldMeta } from '../../model/fields.ts';
import type { AssetNames } from './asset-names.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A picture as files write it: its path instead of its asset id. */
function pictureToFile(picture: Readonly<Record<string, unknown>>, assets: AssetNames): unknown {
  const asset = isRecord(picture['asset']) ? String(picture['asset']['_ref']) : '';
  const { alt, caption, credit } = picture;
  return {
    src: assets.pathOf(asset) ?? asset,
    alt,
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

/**
 * A field's value as front matter writes it: references as ids, instants with +09:00, keys in the
 * order of the schema, no `_key`.
 */
export function toFile(value: unknown, schema: z.core.$ZodType, assets: AssetNames): unknown {
  const inner = unwrap(schema);
  const meta = inner instanceof z.ZodType ? fieldMeta.get(inner) : undefined;
  if (meta?.kind === 'reference' && isRecord(value)) return value['_ref'];
  if (meta?.kind === 'picture' && isRecord(value)) return pictureToFile(value, assets);
  if (meta?.kind === 'instant' && typeof value === 'string') {
    return isInstant(value) ? toJstIso(Date.parse(value)) : value;
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((element) => toFile(element, inner.element, assets));
  }
  if (inner instanceof z.ZodObject && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(inner.shape).flatMap(([key, field]: [string, z.core.$ZodType]) => {
        const part = value[key];
        return key === '_key' || part === undefined ? [] : [[key, toFile(part, field, assets)]];
      }),
    );
  }
  return value;
}

/** Removes every `_key` that is not an annotation's, so that documents can be compared. */
export function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeys);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      key === '_key' || part === undefined ? [] : [[key, withoutKeys(part)]],
    ),
  );
}
