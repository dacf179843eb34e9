import { eventState } from '../../model/facts/event-state.ts';
import { programState } from '../../model/facts/program-state.ts';
import type { Case, Course, Event, Program, Story, Voice } from '../../model/documents/index.ts';
import { speakers } from '../../model/vocabulary.ts';
import type { Graph } from '../graph.ts';
import { casesOf } from './cases.ts';
import { figuresAbout } from './figures.ts';
import type { FigureGroup } from './figures.ts';
import { compareNotices, noticeOf } from './recruitments.ts';
import type { Notice } from './recruitments.ts';

/** The layers of a program: what is above, and what is below it. */
export interface Layers {
  readonly root: Program;
  readonly below: readonly { readonly program: Program; readonly cases: number }[];
}

/** The voices of one kind of speaker. */
export interface SpeakerGroup {
  readonly speaker: Voice['speaker'];
  readonly voices: readonly Voice[];
}

/** A program with everything that belongs to it at the moment of the build. */
export interface ProgramView {
  readonly document: Program;
  readonly status: Program['status'];
  /** Absent where the program stands alone. */
  readonly layers: Layers | undefined;
  readonly notices: { readonly current: readonly Notice[]; readonly past: readonly Notice[] };
  readonly events: { readonly coming: readonly Event[]; readonly past: readonly Event[] };
  readonly cases: readonly Case[];
  readonly figures: readonly FigureGroup[];
  readonly voices: readonly SpeakerGroup[];
  /** Programs, courses and stories that name each other. */
  readonly related: readonly (Program | Course | Story)[];
}

function layersOf(graph: Graph, document: Program): Layers | undefined {
  const root = graph.get('program', document.parent) ?? document;
  const below = graph
    .pointingTo('program', root._id)
    .filter(({ parent }) => parent?._ref === root._id)
    .map((program) => ({ program, cases: casesOf(graph, program._id).length }));
  return below.length === 0 ? undefined : { root, below };
}

function noticesOf(graph: Graph, id: string): ProgramView['notices'] {
  const all = graph
    .pointingTo('recruitment', id)
    .filter(({ program }) => program._ref === id)
    .map((document) => noticeOf(graph, document))
    .toSorted(compareNotices);
  return {
    current: all.filter(({ state }) => state.kind !== 'closed'),
    past: all.filter(({ state }) => state.kind === 'closed'),
  };
}

function eventsOf(graph: Graph, id: string): ProgramView['events'] {
  const all = graph
    .pointingTo('event', id)
    .filter(({ program }) => program._ref === id)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const over = (event: Event) => eventState(event, graph.now) === 'over';
  return { coming: all.filter((event) => !over(event)), past: all.filter(over).toReversed() };
}

/** Voices by kind of speaker, in the order of the vocabulary. */
export function voicesBySpeaker(voices: readonly Voice[]): readonly SpeakerGroup[] {
  const kinds = Object.keys(speakers).filter((key): key is Voice['speaker'] => key in speakers);
  return kinds.flatMap((speaker) => {
    const found = voices.filter((voice) => voice.speaker === speaker);
    return found.length === 0 ? [] : [{ speaker, voices: found }];
  });
}

function relatedTo(graph: Graph, document: Program, layers: Layers | undefined) {
  const id = document._id;
  const named = graph.list('program', document.related);
  const naming = graph
    .pointingTo('program', id)
    .filter(({ related = [] }) => related.some(({ _ref }) => _ref === id));
  const shown = new Set([
    id,
    layers?.root._id,
    ...(layers?.below ?? []).map(({ program }) => program._id),
  ]);
  return [
    ...[...new Set([...named, ...naming])].filter(({ _id }) => !shown.has(_id)),
    ...graph.pointingTo('course', id).filter(({ program }) => program?._ref === id),
    ...graph
      .pointingTo('story', id)
      .filter(({ programs = [] }) => programs.some(({ _ref }) => _ref === id)),
  ].filter(({ sample }) => document.sample === true || sample !== true);
}

/** A program as it stands at the moment of the build. */
export function programView(graph: Graph, document: Program): ProgramView {
  const id = document._id;
  const layers = layersOf(graph, document);
  const voices = graph
    .pointingTo('voice', id)
    .filter(({ about }) => about.some(({ _ref }) => _ref === id));
  return {
    document,
    status: programState(document, graph.now),
    layers,
    notices: noticesOf(graph, id),
    events: eventsOf(graph, id),
    cases: casesOf(graph, id),
    figures: figuresAbout(graph, id),
    voices: voicesBySpeaker(voices),
    related: relatedTo(graph, document, layers),
  };
}

/** What a program has learnt, of one kind. */
export interface LessonGroup {
  readonly kind: Lesson['kind'];
  readonly lessons: readonly Lesson[];
}

type Lesson = NonNullable<Program['lessons']>[number];

/** ポイント, then 背景, then 今後に向けて; kinds without a lesson are left out. */
export function lessonsByKind(lessons: readonly Lesson[]): readonly LessonGroup[] {
  return (['point', 'background', 'next'] as const)
    .map((kind) => ({ kind, lessons: lessons.filter((lesson) => lesson.kind === kind) }))
    .filter((group) => group.lessons.length > 0);
}
