import { startOf } from '../../lib/jst.ts';
import type { Document, DocumentOf } from '../../model/documents/index.ts';
import { documentTypes } from '../../model/types.ts';
import type { DocumentType } from '../../model/types.ts';
import { ui } from '../../lib/interface.ts';
import { oncePerGraph } from '../graph.ts';
import type { Graph } from '../graph.ts';
import { allNotices } from '../questions/recruitments.ts';
import type { Facet, FacetValue } from './facet.ts';
import * as facets from './facets.ts';

/** An entry of a list with the values by which it can be found. */
export interface Entry {
  readonly document: Document;
  readonly values: ReadonlyMap<string, readonly FacetValue[]>;
}

/** A list of the site: what stands in it, in which order, and how it can be narrowed. */
export interface List {
  /** Also its address: `/cases/`. */
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly facets: readonly { readonly name: string; readonly title: string }[];
  readonly entries: (graph: Graph) => readonly Entry[];
}

type Listed = keyof typeof ui.lists;

function list<T extends DocumentType & Listed>(
  type: T,
  order: (graph: Graph) => readonly DocumentOf<T>[],
  questions: readonly Facet<DocumentOf<T>>[],
): List {
  const { folder, title } = documentTypes[type];
  return {
    name: folder,
    title,
    lead: ui.lists[type],
    facets: questions.map(({ name, title: question }) => ({ name, title: question })),
    entries: oncePerGraph((graph) =>
      order(graph).map((document) => ({
        document,
        values: new Map(questions.map(({ name, values }) => [name, values(document, graph)])),
      })),
    ),
  };
}

function byText<D>(text: (document: D) => string) {
  return (a: D, b: D) => text(a).localeCompare(text(b), 'ja');
}

function readingOf(document: { reading?: string | undefined; title: string }): string {
  return document.reading ?? document.title;
}

/** Real documents before the fictional ones of a demonstration. */
function realFirst(
  a: { sample?: boolean | undefined },
  b: { sample?: boolean | undefined },
): number {
  return Number(a.sample === true) - Number(b.sample === true);
}

/** Events to come, nearest first; then past ones, latest first. */
function eventsInOrder(graph: Graph) {
  const at = ({ startsAt }: DocumentOf<'event'>) => startOf(startsAt) - graph.now;
  return graph.all('event').toSorted((a, b) => {
    const [first, second] = [at(a), at(b)];
    if (first >= 0 !== second >= 0) return first >= 0 ? -1 : 1;
    return first >= 0 ? first - second : second - first;
  });
}

function casesInOrder(graph: Graph) {
  return graph
    .all('case')
    .toSorted(
      (a, b) =>
        realFirst(a, b) ||
        (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) ||
        byText(({ program }: typeof a) => program._ref)(a, b) ||
        (a.order ?? 0) - (b.order ?? 0),
    );
}

/** Every list of the site, by the name that is also its address. */
export const lists: readonly List[] = [
  list('recruitment', (graph) => allNotices(graph).map(({ document }) => document), [
    facets.state,
    facets.prefecture,
    facets.format,
    facets.contract,
    facets.cost,
    facets.time,
    facets.applicant,
    facets.theme,
    facets.program,
  ]),
  list('case', casesInOrder, [facets.theme, facets.prefecture, facets.fiscalYear, facets.program]),
  list('event', eventsInOrder, [
    facets.eventStateFacet,
    facets.format,
    facets.cost,
    facets.program,
  ]),
  list(
    'program',
    (graph) => graph.all('program').toSorted((a, b) => realFirst(a, b) || byText(readingOf)(a, b)),
    [facets.programStatus, facets.theme, facets.audience, facets.prefecture],
  ),
  list(
    'story',
    (graph) => graph.all('story').toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1)),
    [facets.storyKind, facets.theme],
  ),
  list('course', (graph) => graph.all('course').toSorted(byText(readingOf)), [
    facets.delivery,
    facets.theme,
  ]),
  list(
    'organization',
    (graph) =>
      graph.all('organization').toSorted((a, b) => realFirst(a, b) || byText(readingOf)(a, b)),
    [facets.legalForm, facets.seat],
  ),
  list('person', (graph) => graph.all('person').toSorted(byText(readingOf)), [facets.role]),
];
