import { z } from 'zod';
import { schemas } from '../../model/documents/index.ts';
import type { Document } from '../../model/documents/index.ts';
import { typeNames } from '../../model/types.ts';
import type { DocumentType } from '../../model/types.ts';
import { normalDocument } from '../codec/normal.ts';
import { isRecord } from '../codec/values.ts';

/** A document as a dataset holds it: its type is one of ours, its fields may be anything. */
export const storedDocument = z.looseObject({
  _id: z.string(),
  _type: z.enum(typeNames),
  _rev: z.string(),
});

export type StoredDocument = z.infer<typeof storedDocument>;

/** What a dataset keeps about a document and its references, and no reader of the site needs. */
const bookkeeping = new Set([
  '_rev',
  '_createdAt',
  '_updatedAt',
  '_originalId',
  '_system',
  '_weak',
  '_strengthenOnPublish',
]);

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      bookkeeping.has(key) || part === null ? [] : [[key, plain(part)]],
    ),
  );
}

/** The document in a value without its bookkeeping, if the value has the shape of one. */
export function asDocument(type: DocumentType, value: unknown): Document | undefined {
  const schema: z.ZodType<Document> = schemas[type];
  const parsed = schema.safeParse(plain(value));
  return parsed.success ? normalDocument(parsed.data) : undefined;
}

/** A stored document as readers take it: in its normal form, or as it is for the check to judge. */
export function valueOf(stored: StoredDocument): Readonly<Record<string, unknown>> {
  const document = asDocument(stored._type, stored);
  if (document !== undefined) return { ...document };
  const value = plain(stored);
  return isRecord(value) ? value : {};
}
