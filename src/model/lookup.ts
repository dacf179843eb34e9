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

/** Documents by their type, each list in the order in which they came. */
export type ByType = { readonly [T in DocumentType]: readonly DocumentOf<T>[] };

/** Sorts documents by type once, so that asking for all of a type costs nothing. */
export function byType(documents: readonly Document[]): ByType {
  const only = <T extends DocumentType>(type: T): readonly DocumentOf<T>[] =>
    documents.filter((document) => isOf(document, type));
  return {
    site: only('site'),
    program: only('program'),
    recruitment: only('recruitment'),
    event: only('event'),
    case: only('case'),
    story: only('story'),
    course: only('course'),
    organization: only('organization'),
    person: only('person'),
    municipality: only('municipality'),
    metric: only('metric'),
    voice: only('voice'),
    theme: only('theme'),
    glossaryTerm: only('glossaryTerm'),
    page: only('page'),
  };
}

/** A lookup over a list of documents. */
export function lookupIn(documents: readonly Document[]): Lookup {
  const byId = new Map(documents.map((document) => [document._id, document]));
  const types = byType(documents);
  return { get: (id) => byId.get(id), all: (type) => types[type] };
}
