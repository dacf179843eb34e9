import type { Instant } from '../lib/jst.ts';
import type { Document, DocumentOf, Site } from '../model/documents/index.ts';
import { byType, isOf } from '../model/lookup.ts';
import type { DocumentType } from '../model/types.ts';
import { referencesOf } from './references.ts';

/** A pointer as documents hold it. */
export interface Pointer {
  readonly _ref: string;
}

/** The whole site at an instant: every document, and who points to whom. */
export interface Graph {
  readonly now: Instant;
  readonly site: Site;
  /** Every document of a type, in the order of its ids. */
  all<T extends DocumentType>(type: T): readonly DocumentOf<T>[];
  /** The document that a pointer or an id names, if it is of that type. */
  get<T extends DocumentType>(type: T, to: Pointer | string | undefined): DocumentOf<T> | undefined;
  /** The documents of a list of pointers, in its order. */
  list<T extends DocumentType>(
    type: T,
    to: readonly Pointer[] | undefined,
  ): readonly DocumentOf<T>[];
  /** The documents of a type that point to this one. */
  pointingTo<T extends DocumentType>(type: T, id: string): readonly DocumentOf<T>[];
  /** The document with this id, whatever its type. */
  find(id: string): Document | undefined;
}

/**
 * Builds the graph once; every question of every page is answered from it.
 * @throws Error when the documents hold no site settings
 */
export function buildGraph(documents: readonly Document[], now: Instant): Graph {
  const sorted = documents.toSorted((a, b) => (a._id < b._id ? -1 : 1));
  const byId = new Map(sorted.map((document) => [document._id, document]));
  const types = byType(sorted);
  const pointing = new Map<string, Document[]>();
  for (const document of sorted) {
    for (const id of referencesOf(document)) {
      const from = pointing.get(id);
      if (from === undefined) pointing.set(id, [document]);
      else from.push(document);
    }
  }
  const get = <T extends DocumentType>(type: T, to: Pointer | string | undefined) => {
    const found = to === undefined ? undefined : byId.get(typeof to === 'string' ? to : to._ref);
    return found !== undefined && isOf(found, type) ? found : undefined;
  };
  const [site] = types.site;
  if (site === undefined) {
    throw new Error('サイト設定がありません。content/site/site.md を書いてください。');
  }
  return {
    now,
    site,
    get,
    all: (type) => types[type],
    list: (type, to) => (to ?? []).flatMap((pointer) => get(type, pointer) ?? []),
    pointingTo: (type, id) => (pointing.get(id) ?? []).filter((document) => isOf(document, type)),
    find: (id) => byId.get(id),
  };
}

/** Remembers the answer to a question that many pages ask of the same graph. */
export function oncePerGraph<T>(answer: (graph: Graph) => T): (graph: Graph) => T {
  const answers = new WeakMap<Graph, { readonly answer: T }>();
  return (graph) => {
    const known = answers.get(graph) ?? { answer: answer(graph) };
    answers.set(graph, known);
    return known.answer;
  };
}
