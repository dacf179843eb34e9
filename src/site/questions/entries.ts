import type {
  Case,
  Course,
  Event,
  Organization,
  Person,
  Program,
  Recruitment,
  Story,
} from '../../model/documents/index.ts';
import { eventState } from '../../model/facts/event-state.ts';
import type { Graph } from '../graph.ts';
import { compareReadings } from './readings.ts';
import { compareNotices, noticeOf } from './recruitments.ts';

/** A document that may stand as a row of a list. */
export type Entry = Program | Recruitment | Case | Event | Course | Story | Organization | Person;
export type EntryType = Entry['_type'];

/** The entries of one type, in the order in which a reader wants them. */
export interface EntryGroup {
  readonly type: EntryType;
  readonly entries: readonly Entry[];
}

/** The order in which groups stand on a page: what is open to a reader comes first. */
const groupOrder = [
  'recruitment',
  'program',
  'event',
  'case',
  'story',
  'course',
  'organization',
  'person',
] as const satisfies readonly EntryType[];

const statusRanks = { running: 0, preparing: 1, ended: 2 } as const;

function comparePrograms(a: Program, b: Program): number {
  return statusRanks[a.status] - statusRanks[b.status] || compareReadings(a, b);
}

/** Events to come, the next one first; then the past ones, the last one first. */
function compareEvents(graph: Graph, a: Event, b: Event): number {
  const over = (event: Event) => (eventState(event, graph.now) === 'over' ? 1 : 0);
  const rank = over(a) - over(b);
  if (rank !== 0) return rank;
  const order = a.startsAt < b.startsAt ? -1 : 1;
  return over(a) === 1 ? -order : order;
}

/** The newest fiscal year first, then the program's own order; without a year last. */
function compareCases(a: Case, b: Case): number {
  return (
    (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) ||
    (a.program._ref < b.program._ref ? -1 : a.program._ref > b.program._ref ? 1 : 0) ||
    (a.order ?? 0) - (b.order ?? 0)
  );
}

/** The order of two entries of the same type. */
function compare(graph: Graph, a: Entry, b: Entry): number {
  if (a._type === 'recruitment' && b._type === 'recruitment') {
    return compareNotices(noticeOf(graph, a), noticeOf(graph, b));
  }
  if (a._type === 'program' && b._type === 'program') return comparePrograms(a, b);
  if (a._type === 'event' && b._type === 'event') return compareEvents(graph, a, b);
  if (a._type === 'case' && b._type === 'case') return compareCases(a, b);
  if (a._type === 'story' && b._type === 'story') return a.publishedOn < b.publishedOn ? 1 : -1;
  return compareReadings(a, b);
}

/** Entries of one type in the order in which a reader wants them. */
export function sortEntries<T extends Entry>(graph: Graph, entries: readonly T[]): readonly T[] {
  return entries.toSorted((a, b) => compare(graph, a, b));
}

/** Entries by type; a type without entries has no group. */
export function groupEntries(graph: Graph, entries: readonly Entry[]): readonly EntryGroup[] {
  return groupOrder.flatMap((type) => {
    const found = entries.filter((entry) => entry._type === type);
    return found.length === 0 ? [] : [{ type, entries: sortEntries(graph, found) }];
  });
}

/** Fictional entries are never mixed with real ones. */
export function splitSamples(entries: readonly Entry[]): {
  readonly real: readonly Entry[];
  readonly samples: readonly Entry[];
} {
  return {
    real: entries.filter(({ sample }) => sample !== true),
    samples: entries.filter(({ sample }) => sample === true),
  };
}

/** How many records there are; fictional ones are counted apart. */
export interface Count {
  readonly real: number;
  readonly samples: number;
}

/** The numbers of real and of fictional entries. */
export function countEntries(entries: readonly Entry[]): Count {
  const { real, samples } = splitSamples(entries);
  return { real: real.length, samples: samples.length };
}

/** Every entry that bears a theme. */
export function entriesOfTheme(graph: Graph, id: string): readonly Entry[] {
  const all: readonly (Recruitment | Program | Case | Story | Course)[] = [
    ...graph.pointingTo('recruitment', id),
    ...graph.pointingTo('program', id),
    ...graph.pointingTo('case', id),
    ...graph.pointingTo('story', id),
    ...graph.pointingTo('course', id),
  ];
  return all.filter(({ themes }) => themes.some(({ _ref }) => _ref === id));
}
