import { z } from 'zod';
import { isDay, isInstant, toJstIso } from '../../lib/jst.ts';
import { unwrap } from '../../model/field-names.ts';
import { fieldMeta } from '../../model/fields.ts';
import type { FieldMeta } from '../../model/fields.ts';
import type { AssetNames } from './asset-names.ts';

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is known of a field; its schema is out of its optional wrappers. */
export function metaOf(schema: z.core.$ZodType): FieldMeta | undefined {
  return schema instanceof z.ZodType ? fieldMeta.get(schema) : undefined;
}

/** An instant as Sanity stores it: in UTC with milliseconds. A day, and what is no date, stays. */
export function storedInstant(text: string): string {
  if (isDay(text) || !isInstant(text)) return text;
  const iso = new Date(text).toISOString();
  return isInstant(iso) ? iso : text;
}

/** An instant as files show it, with +09:00. */
function shownInstant(text: string): string {
  const stored = storedInstant(text);
  if (isDay(stored) || !isInstant(stored)) return stored;
  const shown = toJstIso(Date.parse(stored));
  return isInstant(shown) ? shown : stored;
}

/** A picture as files write it: its path, or `ref:` and its asset id where it has no file. */
function pictureToFile(picture: Readonly<Record<string, unknown>>, assets: AssetNames): unknown {
  const asset = isRecord(picture['asset']) ? String(picture['asset']['_ref']) : '';
  const path = assets.pathOf(asset);
  const { alt, caption, credit, people, consentOn } = picture;
  return {
    src: path !== undefined && assets.idOf(path) === asset ? path : `ref:${asset}`,
    alt,
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(people !== undefined && { people }),
    ...(consentOn !== undefined && { consentOn }),
  };
}

/**
 * A field's value as front matter writes it: references as ids, instants with +09:00, keys in the
 * order of the schema, no `_key`.
 */
export function toFile(value: unknown, schema: z.core.$ZodType, assets: AssetNames): unknown {
  const inner = unwrap(schema);
  const kind = metaOf(inner)?.kind;
  if (kind === 'reference' && isRecord(value)) return value['_ref'];
  if (kind === 'picture' && isRecord(value)) return pictureToFile(value, assets);
  if (kind === 'instant' && typeof value === 'string') return shownInstant(value);
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
