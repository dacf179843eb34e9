import { dayIn } from '../lib/jst.ts';
import { recruitmentStates, eventStates } from '../model/facts/labels.ts';
import { eventState } from '../model/facts/event-state.ts';
import { recruitmentState } from '../model/facts/recruitment-state.ts';
import type { Document } from '../model/documents/index.ts';
import { documentTypes } from '../model/types.ts';
import type { Graph } from '../site/graph.ts';
import { prefectureName, prefecturesOf } from '../site/questions/places.ts';

/** What the search index knows of a page besides its text. */
export interface SearchFacts {
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
}

function yearOf(document: Document): string | undefined {
  switch (document._type) {
    case 'case':
      return document.fiscalYear?.toString();
    case 'recruitment':
      return (document.closesAt ?? document.period?.from ?? document.publishedOn).slice(0, 4);
    case 'event':
      return dayIn(document.startsAt).slice(0, 4);
    case 'story':
      return document.publishedOn.slice(0, 4);
    default:
      return undefined;
  }
}

function stateOf(document: Document, graph: Graph): string | undefined {
  if (document._type === 'recruitment') {
    const { kind } = recruitmentState(document, graph.now, graph.site.confirmWithinDays);
    return recruitmentStates[kind === 'lastDay' ? 'open' : kind];
  }
  return document._type === 'event' ? eventStates[eventState(document, graph.now)] : undefined;
}

/** The facts by which a hit is shown and filtered. */
export function searchFacts(document: Document, graph: Graph): SearchFacts {
  const places = 'municipalities' in document ? prefecturesOf(document) : [];
  const year = yearOf(document);
  const state = stateOf(document, graph);
  const kind = documentTypes[document._type].title;
  const title = 'title' in document ? document.title : kind;
  return {
    meta: {
      title,
      kind,
      ...(state !== undefined && { state }),
      ...('summary' in document && { summary: document.summary }),
    },
    filters: {
      kind: [kind],
      ...(year !== undefined && { year: [year] }),
      ...(state !== undefined && { state: [state] }),
      ...(places.length > 0 && { prefecture: places.map(prefectureName) }),
    },
  };
}
