import type { Document, DocumentOf } from './documents/index.ts';
import type { DocumentType } from './types.ts';

/** The other documents, as far as a rule needs them. */
export interface Lookup {
  get(id: string): Document | undefined;
  all<T extends DocumentType>(type: T): readonly DocumentOf<T>[];
}

/** Whether a document is of a type. */
export function isOf<T extends DocumentType>(
  document: Document,
  type: T,
): document is Document & DocumentOf<T> {
  return document._type === type;
}

/** A lookup over a list of documents. */
export function lookupIn(documents: readonly Document[]): Lookup {
  const byId = new Map(documents.map((document) => [document._id, document]));
  return {
    get: (id) => byId.get(id),
    all: (type) => documents.filter((document) => isOf(document, type)),
  };
}
