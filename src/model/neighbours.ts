import type { Instant } from '../lib/jst.ts';
import type { Document } from './documents/index.ts';
import type { Finding } from './finding.ts';
import { lookupIn } from './lookup.ts';
import { check } from './rules/index.ts';
import { typeNames } from './types.ts';
import type { DocumentType } from './types.ts';
import { validate } from './validate.ts';

/** The published documents of a store, as far as rules about another document may ask for them. */
export interface Neighbours {
  readonly documents: readonly Document[];
  /** Documents that are there and not whole: pointing to them is not the pointer's fault. */
  readonly broken: ReadonlySet<string>;
}

type Stored = Readonly<Record<string, unknown>>;

function typeOf({ _type }: Stored): DocumentType | undefined {
  return typeNames.find((name) => name === _type);
}

/** Sorts stored documents into the whole and the broken; those of unknown types are left out. */
export function neighbours(stored: readonly Stored[]): Neighbours {
  const documents: Document[] = [];
  const broken = new Set<string>();
  for (const value of stored) {
    const type = typeOf(value);
    if (type === undefined) continue;
    const { document } = validate(type, value);
    if (document !== undefined) documents.push(document);
    else if (typeof value['_id'] === 'string') broken.add(value['_id']);
  }
  return { documents, broken };
}

/**
 * Everything that a build would say of this document if it stood in the store now, in place of its
 * published version. The same rules, in the same words.
 */
export function findingsAmong(
  type: DocumentType,
  value: unknown,
  { documents, broken }: Neighbours,
  now: Instant,
): readonly Finding[] {
  const { document, findings } = validate(type, value);
  if (document === undefined) return findings;
  const others = documents.filter(({ _id }) => _id !== document._id);
  return check(document, { now, lookup: lookupIn([...others, document]) }).filter(
    ({ rule, found }) => rule !== 'reference' || !broken.has(found),
  );
}
