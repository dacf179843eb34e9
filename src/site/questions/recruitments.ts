import { recruitmentState, takesApplications } from '../../model/facts/recruitment-state.ts';
import type { RecruitmentState } from '../../model/facts/recruitment-state.ts';
import { recruitmentTone } from '../../model/facts/tone.ts';
import type { Tone } from '../../model/facts/tone.ts';
import type { Case, Event, Program, Recruitment } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';

/** A notice with what follows from the moment of the build. */
export interface Notice {
  readonly document: Recruitment;
  readonly program: Program | undefined;
  readonly state: RecruitmentState;
  readonly tone: Tone;
}

/** A notice as it stands at the moment of the build. */
export function noticeOf(graph: Graph, document: Recruitment): Notice {
  const { confirmWithinDays, soonDays } = graph.site;
  const state = recruitmentState(document, graph.now, confirmWithinDays);
  return {
    document,
    program: graph.get('program', document.program),
    state,
    tone: recruitmentTone(state, soonDays),
  };
}

const ranks = { lastDay: 0, open: 0, rolling: 1, announced: 2, unconfirmed: 3, closed: 4 } as const;

function deadline({ state }: Notice): string {
  if (state.kind === 'open' || state.kind === 'lastDay') return state.closesAt;
  return state.kind === 'announced' ? state.opensAt : '';
}

/** Open ones by deadline, then rolling, announced, unconfirmed; closed ones last, newest first. */
export function compareNotices(a: Notice, b: Notice): number {
  const rank = ranks[a.state.kind] - ranks[b.state.kind];
  if (rank !== 0) return rank;
  if (a.state.kind === 'closed' && b.state.kind === 'closed') {
    return a.state.closesAt < b.state.closesAt ? 1 : -1;
  }
  return deadline(a) < deadline(b) ? -1 : 1;
}

/** Every notice in the order in which a reader wants them. */
export function allNotices(graph: Graph): readonly Notice[] {
  return graph
    .all('recruitment')
    .map((document) => noticeOf(graph, document))
    .toSorted(compareNotices);
}

/** The notices that take applications now. */
export function openNotices(graph: Graph): readonly Notice[] {
  return allNotices(graph).filter(({ state }) => takesApplications(state));
}

/** The information sessions of a notice, first one first. */
export function eventsOfNotice(graph: Graph, notice: Recruitment): readonly Event[] {
  return graph
    .pointingTo('event', notice._id)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** What came of the program before: its cases, and those of the program above it. */
export function casesBehind(graph: Graph, notice: Recruitment): readonly Case[] {
  const program = graph.get('program', notice.program);
  const programs = [program?._id, program?.parent?._ref].filter((id) => id !== undefined);
  return programs
    .flatMap((id) => graph.pointingTo('case', id).filter((entry) => entry.program._ref === id))
    .toSorted(
      (a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) || (a.order ?? 0) - (b.order ?? 0),
    );
}

/** The notices of a program in the order in which a reader wants them. */
export function noticesOfProgram(graph: Graph, program: string): readonly Notice[] {
  return graph
    .pointingTo('recruitment', program)
    .map((document) => noticeOf(graph, document))
    .toSorted(compareNotices);
}
