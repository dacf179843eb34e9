import { ui } from '../../lib/interface.ts';
import { fullName } from '../../lib/local-government.ts';
import type { Document } from '../../model/documents/index.ts';
import { documentTypes } from '../../model/types.ts';
import type { DocumentType } from '../../model/types.ts';
import { addressOf, municipalityAddress } from '../addresses.ts';
import type { Graph } from '../graph.ts';
import { codesInUse } from './places.ts';
import { allNotices } from './recruitments.ts';

/** One line of the site index. */
export interface IndexEntry {
  readonly label: string;
  readonly href: string;
  readonly sample: boolean;
}

/** A group of the site index; its name is the part of the address after `#`. */
export interface IndexGroup {
  readonly name: string;
  readonly title: string;
  /** The list of the group, where there is one. */
  readonly list: string | undefined;
  readonly entries: readonly IndexEntry[];
}

const inOrder = [
  'program',
  'recruitment',
  'event',
  'case',
  'story',
  'course',
  'municipality',
  'organization',
  'person',
  'theme',
  'glossaryTerm',
  'metric',
] as const satisfies readonly DocumentType[];

const withoutList = new Set<DocumentType>(['metric']);

function entryOf(document: Document): IndexEntry | undefined {
  if (!('title' in document)) return undefined;
  return {
    label: document.title,
    href: addressOf(document),
    sample: 'sample' in document && document.sample === true,
  };
}

function places(graph: Graph): readonly IndexEntry[] {
  return codesInUse(graph).map((code) => ({
    label: fullName(code),
    href: municipalityAddress(code),
    sample: false,
  }));
}

function entries(graph: Graph, type: (typeof inOrder)[number]): readonly IndexEntry[] {
  switch (type) {
    case 'municipality':
      return places(graph);
    case 'recruitment':
      return allNotices(graph).flatMap(({ document }) => entryOf(document) ?? []);
    case 'event':
      return graph
        .all('event')
        .toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
        .flatMap((event) => entryOf(event) ?? []);
    default:
      return graph.all(type).flatMap((document) => entryOf(document) ?? []);
  }
}

function documentGroups(graph: Graph): readonly IndexGroup[] {
  return inOrder.map((type) => ({
    name: documentTypes[type].folder,
    title: documentTypes[type].title,
    list: withoutList.has(type) ? undefined : `/${documentTypes[type].folder}/`,
    entries: entries(graph, type),
  }));
}

/** The lists of the site and the pages that are ways to others. */
export function listPages(): readonly IndexEntry[] {
  return inOrder
    .filter((type) => !withoutList.has(type))
    .map((type) => ({
      label: documentTypes[type].title,
      href: `/${documentTypes[type].folder}/`,
      sample: false,
    }));
}

/** Every page of the site, in groups: the ways in, each type of document, standing pages. */
export function wholeIndex(
  graph: Graph,
  handmade: readonly { readonly label: string; readonly href: string }[],
): readonly IndexGroup[] {
  const page = (href: string, label: string): IndexEntry => ({ label, href, sample: false });
  const standing = [
    ...handmade.map(({ href, label }) => page(href, label)),
    page('/contact/', ui.footer.who.contact),
    ...graph.all('page').flatMap((document) => entryOf(document) ?? []),
  ];
  const ways = [
    page('/', ui.siteIndex.home),
    page('/search/', ui.nav.search),
    ...listPages(),
    page('/impact/', ui.impact.title),
    page('/impact/#voices', ui.siteIndex.voices),
  ];
  return [
    { name: 'lists', title: ui.siteIndex.lists, list: undefined, entries: ways },
    ...documentGroups(graph),
    { name: 'standing', title: ui.siteIndex.standing, list: undefined, entries: standing },
  ].filter((group) => group.entries.length > 0);
}
