import type {
  Case,
  DocumentOf,
  Event,
  Organization,
  Program,
  Recruitment,
} from '../../model/documents/index.ts';
import {
  fullName,
  isPrefecture,
  localGovernment,
  prefectureCode,
} from '../../lib/local-government.ts';
import type { Graph } from '../graph.ts';
import { countEntries } from './entries.ts';
import type { Count } from './entries.ts';

/** What a document says of its place. */
export interface Placed {
  readonly municipalities?: readonly string[] | undefined;
  readonly areaNote?: string | undefined;
  readonly placeNote?: string | undefined;
  readonly municipalityUndisclosed?: boolean | undefined;
}

/** 「長野県塩尻市」「長野県（架空の見本町）」「自治体名は非公開」, or undefined where nothing is said. */
export function showPlace(document: Placed): string | undefined {
  const names = (document.municipalities ?? []).map(fullName);
  const note = document.areaNote ?? document.placeNote;
  if (names.length > 0)
    return note === undefined ? names.join('・') : `${names.join('・')}（${note}）`;
  if (document.municipalityUndisclosed === true) return '自治体名は非公開';
  return note;
}

/** The prefectures of a document, as codes. */
export function prefecturesOf({ municipalities = [] }: Placed): readonly string[] {
  return [...new Set(municipalities.map(prefectureCode))];
}

/** 「長野県」. */
export function prefectureName(code: string): string {
  return localGovernment(prefectureCode(code))?.name ?? code;
}

/** A document that has a place among its facts. */
export type PlacedEntry = Program | Recruitment | Case | Event | Organization;

/** The codes that a document names as its place: the seat, for an organisation. */
function codesOf(entry: PlacedEntry): readonly string[] {
  if (entry._type !== 'organization') return entry.municipalities ?? [];
  return entry.municipality === undefined ? [] : [entry.municipality];
}

function placedEntries(graph: Graph): readonly PlacedEntry[] {
  return [
    ...graph.all('program'),
    ...graph.all('recruitment'),
    ...graph.all('case'),
    ...graph.all('event'),
    ...graph.all('organization'),
  ];
}

/**
 * Every municipality and prefecture with a page, in the order of the codes: those that a document
 * names, those with a text of their own, and the prefectures of both.
 */
export function codesInUse(graph: Graph): readonly string[] {
  const named = [
    ...placedEntries(graph).flatMap(codesOf),
    ...graph.all('municipality').map(({ code }) => code),
  ];
  return [...new Set([...named, ...named.map(prefectureCode)])].toSorted();
}

/** What there is at a place; at a prefecture also what there is in its municipalities. */
export function entriesIn(graph: Graph, code: string): readonly PlacedEntry[] {
  const here = isPrefecture(code)
    ? (other: string) => prefectureCode(other) === code
    : (other: string) => other === code;
  return placedEntries(graph).filter((entry) => codesOf(entry).some(here));
}

/** The municipalities of a prefecture that have a page, in the order of the codes. */
export function municipalitiesIn(graph: Graph, prefecture: string): readonly string[] {
  return codesInUse(graph).filter(
    (code) => !isPrefecture(code) && prefectureCode(code) === prefecture,
  );
}

/** The text about a place, where somebody has written one. */
export function aboutPlace(graph: Graph, code: string): DocumentOf<'municipality'> | undefined {
  return graph.all('municipality').find((document) => document.code === code);
}

/** How many records a place has. */
export interface PlaceCount extends Count {
  readonly code: string;
}

/** The records of a place; one that names two of its municipalities counts once. */
export function countAt(graph: Graph, code: string): PlaceCount {
  return { code, ...countEntries(entriesIn(graph, code)) };
}

/** The records of every prefecture that has a page, in the order of the codes. */
export function prefectureCounts(graph: Graph): readonly PlaceCount[] {
  return codesInUse(graph)
    .filter(isPrefecture)
    .map((code) => countAt(graph, code));
}

export { isPrefecture };
