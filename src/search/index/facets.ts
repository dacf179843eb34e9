import { dayIn } from '../../lib/jst.ts';
import { fullName } from '../../lib/local-government.ts';
import { ui } from '../../lib/interface.ts';
import { eventStates, recruitmentStates } from '../../model/facts/labels.ts';
import type { Document } from '../../model/documents/index.ts';
import { documentTypes, typeNames, withoutPage } from '../../model/types.ts';
import { oncePerGraph } from '../../site/graph.ts';
import type { Graph } from '../../site/graph.ts';
import type { FacetValue } from '../../site/lists/facet.ts';
import { lists } from '../../site/lists/lists.ts';
import { facetNames } from '../facets.ts';
import type { FacetName } from '../facets.ts';

/** The values of a page by facet; a facet without a value is absent. */
export type Values = ReadonlyMap<FacetName, readonly FacetValue[]>;

/** The facets that search shares with the lists, under the same names and values. */
const shared = ['prefecture', 'theme', 'format', 'cost'] as const satisfies readonly FacetName[];

function year(document: Document): string | undefined {
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

function municipality(code: string): FacetValue {
  return { value: code, label: fullName(code), order: Number(code) };
}

function kind(type: Document['_type']): FacetValue {
  const { folder, title } = documentTypes[type];
  // Readers do not know what a 固定ページ is.
  const label = type === 'page' ? ui.search.standing : title;
  return { value: folder, label, order: typeNames.indexOf(type) };
}

/** What the lists know of their entries. */
const listedValues = oncePerGraph(
  (graph) =>
    new Map(
      lists
        .flatMap(({ entries }) => entries(graph))
        .map(({ document, values }) => [document, values]),
    ),
);

/** By what a document can be found. */
export function valuesOf(document: Document, graph: Graph): Values {
  const listed = listedValues(graph).get(document);
  const when = year(document);
  const codes = 'municipalities' in document ? (document.municipalities ?? []) : [];
  const values: [FacetName, readonly FacetValue[]][] = [
    ['kind', [kind(document._type)]],
    ['year', when === undefined ? [] : [{ value: when, label: when, order: -Number(when) }]],
    ...shared.map((name): [FacetName, readonly FacetValue[]] => [name, listed?.get(name) ?? []]),
    ['municipality', codes.map(municipality)],
  ];
  return new Map(values.filter(([, found]) => found.length > 0));
}

/** A facet as the box shows it, with every value that a page of the site can have. */
export interface SearchFacet {
  readonly name: FacetName;
  readonly title: string;
  readonly values: readonly FacetValue[];
}

/** The states of notices and of events; both call some of them by another name. */
function states(): FacetValue[] {
  const found = new Map<string, string[]>();
  const { lastDay: _, ...ofNotices } = recruitmentStates;
  for (const [value, label] of [...Object.entries(ofNotices), ...Object.entries(eventStates)]) {
    found.set(value, [...(found.get(value) ?? []), label]);
  }
  return [...found].map(([value, labels], order) => ({ value, label: labels.join('・'), order }));
}

/** The facets of the search box. */
export function searchFacets(graph: Graph): SearchFacet[] {
  const found = new Map<FacetName, Map<string, FacetValue>>();
  const documents = typeNames
    .filter((type) => !withoutPage.has(type))
    .flatMap((type) => graph.all(type));
  for (const [name, values] of documents.flatMap((document) => [...valuesOf(document, graph)])) {
    const known = found.get(name) ?? new Map<string, FacetValue>();
    for (const value of values) known.set(value.value, value);
    found.set(name, known);
  }
  return facetNames.map((name) => ({
    name,
    title: ui.search.filters[name],
    values:
      name === 'state'
        ? states()
        : [...(found.get(name)?.values() ?? [])].toSorted(
            (a, b) => (a.order ?? 0) - (b.order ?? 0) || a.label.localeCompare(b.label, 'ja'),
          ),
  }));
}
