import type { Document } from '../model/documents/index.ts';
import type { Graph } from './graph.ts';

/** A graph that remembers what was asked of it. */
export interface Observed {
  readonly graph: Graph;
  /** The ids of every document that was handed out, in the order of the ids. */
  shown(): readonly string[];
}

/**
 * Watches a page being made, so that its list of entries needs no bookkeeping of its own: a page
 * that asks for all cases depends on all cases.
 */
export function observe(graph: Graph): Observed {
  const seen = new Set<string>([graph.site._id]);
  const note = <D extends Document | undefined>(document: D): D => {
    if (document !== undefined) seen.add(document._id);
    return document;
  };
  const noteAll = <D extends Document>(documents: readonly D[]): readonly D[] => {
    for (const document of documents) seen.add(document._id);
    return documents;
  };
  return {
    shown: () => [...seen].toSorted(),
    graph: {
      now: graph.now,
      site: graph.site,
      all: (type) => noteAll(graph.all(type)),
      get: (type, to) => note(graph.get(type, to)),
      list: (type, to) => noteAll(graph.list(type, to)),
      pointingTo: (type, id) => noteAll(graph.pointingTo(type, id)),
      find: (id) => note(graph.find(id)),
    },
  };
}
