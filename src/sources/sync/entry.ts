import { createHash } from 'node:crypto';
import type { DocumentType } from '../../model/types.ts';
import { isRecord } from '../codec/values.ts';

/** A document of either side, in a form in which equal documents are equal. */
export interface Entry {
  readonly id: string;
  readonly type: DocumentType;
  /** What an editor calls it. */
  readonly title: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly digest: string;
}

/** JSON with its keys in order, so that the same content gives the same text. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Whether two values have the same content, whatever the order of their keys. */
export function sameContent(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && stable(a) === stable(b));
}

/** @param value without keys and bookkeeping, pictures by their digest alone */
export function entryOf(
  id: string,
  type: DocumentType,
  value: Readonly<Record<string, unknown>>,
): Entry {
  const title = [value['title'], value['name'], id].find((one) => typeof one === 'string');
  const digest = createHash('sha256').update(stable(value)).digest('hex');
  return { id, type, title: typeof title === 'string' ? title : id, value, digest };
}
