import { addDays, dayIn, dayOf, endOf, startOf } from '../../lib/jst.ts';
import type { Day } from '../../lib/jst.ts';
import { ui } from '../../lib/interface.ts';
import type { Case, Document, Metric, Program, Story } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';
import { allNotices } from './recruitments.ts';
import type { Notice } from './recruitments.ts';

function isReal({ sample }: { readonly sample?: boolean | undefined }): boolean {
  return sample !== true;
}

/** The newest cases, one a program in turn, so that one large program does not fill the row. */
export function newCases(graph: Graph, most: number): readonly Case[] {
  const byProgram = new Map<string, Case[]>();
  const sorted = graph
    .all('case')
    .filter(isReal)
    .toSorted(
      (a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) || (a.order ?? 0) - (b.order ?? 0),
    );
  for (const entry of sorted) {
    byProgram.set(entry.program._ref, [...(byProgram.get(entry.program._ref) ?? []), entry]);
  }
  const queues = [...byProgram.values()];
  const rounds = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => queues.flatMap((queue) => queue[round] ?? []))
    .flat()
    .slice(0, most);
}

/** The programs that stand on their own; a child is found through its parent. */
export function mainPrograms(graph: Graph): readonly Program[] {
  return graph
    .all('program')
    .filter(({ parent }) => parent === undefined)
    .toSorted((a, b) => Number(isReal(b)) - Number(isReal(a)));
}

/** The newest stories. */
export function newStories(graph: Graph, most: number): readonly Story[] {
  return graph
    .all('story')
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))
    .slice(0, most);
}

/** Figures that show what was done: real results, people counted both ways first. */
export function mainFigures(graph: Graph, most: number): readonly Metric[] {
  const real = (metric: Metric) => graph.list('program', metric.about).some(isReal);
  const paired = ({ pairedWith }: Metric) => Number(pairedWith !== undefined);
  return graph
    .all('metric')
    .filter((metric) => metric.kind === 'actual' && metric.unit !== '%' && real(metric))
    .toSorted((a, b) => paired(b) - paired(a) || b.value - a.value)
    .slice(0, most);
}

/** A day of the timetable. */
export interface TimetableDay {
  readonly day: Day;
  readonly items: readonly {
    readonly label: string;
    readonly title: string;
    readonly document: Document;
  }[];
}

/** The dates of all programs in the coming months, by month: deadlines, sessions, events. */
export function timetable(graph: Graph, days = 120): ReadonlyMap<string, readonly TimetableDay[]> {
  const last = addDays(dayOf(graph.now), days);
  const items = [
    ...allNotices(graph).flatMap(({ document }: Notice) => [
      ...dated(document.opensAt, ui.recruitment.opened, document),
      ...dated(document.closesAt, ui.recruitment.deadlineEvent, document),
      ...(document.sessions ?? []).flatMap(({ startsAt, title }) =>
        dated(startsAt, title, document),
      ),
    ]),
    ...graph.all('event').flatMap((event) => dated(event.startsAt, ui.recruitment.events, event)),
  ].filter(({ date }) => endOf(date) > graph.now && dayIn(date) <= last);
  const months = new Map<string, TimetableDay[]>();
  for (const { date, ...item } of items.toSorted((a, b) => startOf(a.date) - startOf(b.date))) {
    const day = dayIn(date);
    const month = months.get(day.slice(0, 7)) ?? [];
    const same = month.find((entry) => entry.day === day);
    const next =
      same === undefined
        ? [...month, { day, items: [item] }]
        : month.map((entry) => (entry === same ? { day, items: [...entry.items, item] } : entry));
    months.set(day.slice(0, 7), next);
  }
  return months;
}

function dated(date: string | undefined, label: string, document: Document & { title: string }) {
  return date === undefined ? [] : [{ date, label, title: document.title, document }];
}
