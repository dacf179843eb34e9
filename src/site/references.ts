import type { Document } from '../model/documents/index.ts';

function collect(value: unknown, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const part of value) collect(part, into);
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    if (key === '_ref' && typeof part === 'string') into.add(part);
    else collect(part, into);
  }
}

/** The ids of every document (and asset) that a document points to, at any depth. */
export function referencesOf(document: Document): ReadonlySet<string> {
  const found = new Set<string>();
  collect(document, found);
  return found;
}
