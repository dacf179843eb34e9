import { fill, ui } from '../../lib/interface.ts';
import { organizationRoles } from '../../model/vocabulary.ts';
import type { Involvement } from '../../model/parts.ts';
import type { Organization, Person } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';
import { sortEntries } from './entries.ts';
import type { Entry, EntryType } from './entries.ts';

/** An entry, and as what a body or a person has to do with it. */
export interface Involved {
  readonly entry: Entry;
  readonly note: string;
}

/** Everything of one type that a body or a person has to do with. */
export interface InvolvedGroup {
  readonly type: EntryType;
  readonly rows: readonly Involved[];
}

function roles(involvements: readonly Involvement[] | undefined, id: string): readonly string[] {
  return (involvements ?? [])
    .filter(({ organization }) => organization._ref === id)
    .map(({ role, note }) => organizationRoles[role] + (note === undefined ? '' : `（${note}）`));
}

/** Drops what is not a relation (a mere mention in a body) and puts the rest in order. */
function group(
  graph: Graph,
  type: EntryType,
  found: readonly { entry: Entry; notes: readonly string[] }[],
): readonly InvolvedGroup[] {
  const related = found.filter(({ notes }) => notes.length > 0);
  const rows = sortEntries(
    graph,
    related.map(({ entry }) => entry),
  ).map((entry) => ({
    entry,
    note: related.find((one) => one.entry === entry)?.notes.join('、') ?? '',
  }));
  return rows.length === 0 ? [] : [{ type, rows }];
}

/** What a body takes part in and as what, from the side of the body. */
export function involvementsOf(graph: Graph, { _id: id }: Organization): readonly InvolvedGroup[] {
  const through = (type: 'recruitment' | 'program' | 'event' | 'case' | 'story') =>
    group(
      graph,
      type,
      graph.pointingTo(type, id).map((entry) => ({
        entry,
        notes: roles(entry.organizations, id),
      })),
    );
  const courses = graph.pointingTo('course', id).map((entry) => ({
    entry,
    notes: [
      ...(entry.provider._ref === id ? [organizationRoles.provider] : []),
      ...(entry.publisher?._ref === id ? [organizationRoles.publisher] : []),
    ],
  }));
  return [
    ...through('recruitment'),
    ...through('program'),
    ...through('event'),
    ...through('case'),
    ...group(graph, 'course', courses),
    ...through('story'),
  ];
}

/** The people who belong to a body and have agreed to a page. */
export function peopleOf(graph: Graph, { _id: id }: Organization): readonly Person[] {
  return sortEntries(
    graph,
    graph.pointingTo('person', id).filter(({ affiliation }) => affiliation?._ref === id),
  );
}

/**
 * Where a person appears: what they did in a case, as what they speak at an event, and the notices
 * whose events these are.
 */
export function appearancesOf(graph: Graph, { _id: id }: Person): readonly InvolvedGroup[] {
  const cases = graph.pointingTo('case', id).map((entry) => ({
    entry,
    notes: (entry.members ?? []).filter(({ person }) => person?._ref === id).map(({ did }) => did),
  }));
  const events = graph.pointingTo('event', id).map((entry) => ({
    entry,
    notes: (entry.speakers ?? [])
      .filter(({ person }) => person?._ref === id)
      .map(({ role }) => role),
  }));
  const spoken = events.filter(({ notes }) => notes.length > 0).map(({ entry }) => entry);
  const notices = graph.all('recruitment').map((entry) => ({
    entry,
    notes: spoken
      .filter(({ recruitment }) => recruitment?._ref === entry._id)
      .map(({ title }) => fill(ui.people.speaksAt, { event: title })),
  }));
  return [
    ...group(graph, 'recruitment', notices),
    ...group(graph, 'event', events),
    ...group(graph, 'case', cases),
  ];
}
