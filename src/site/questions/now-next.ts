import { endOf, startOf } from '../../lib/jst.ts';
import type { Instant } from '../../lib/jst.ts';
import type { Event, Recruitment } from '../../model/documents/index.ts';
import { ui } from '../../lib/interface.ts';

/** A dated point in the life of a notice. */
export interface Milestone {
  readonly at: Instant;
  /** The day or instant as the document has it. */
  readonly date: string;
  readonly label: string;
}

/** Every dated point of a notice and its events, in order. */
export function milestones(notice: Recruitment, events: readonly Event[]): readonly Milestone[] {
  const starts = (date: string | undefined, label: string) =>
    date === undefined ? [] : [{ at: startOf(date), date, label }];
  const ends = (date: string | undefined, label: string) =>
    date === undefined ? [] : [{ at: endOf(date), date, label }];
  return [
    ...starts(notice.opensAt, ui.recruitment.opened),
    ...ends(notice.closesAt, ui.recruitment.deadlineEvent),
    ...ends(notice.period?.to, ui.recruitment.ended),
    ...(notice.sessions ?? []).flatMap(({ startsAt, title }) => starts(startsAt, title)),
    ...events.flatMap(({ startsAt, title }) => starts(startsAt, title)),
  ].toSorted((a, b) => a.at - b.at);
}

/** Where a notice stands: what was last, and what comes next. */
export function nowAndNext(
  points: readonly Milestone[],
  now: Instant,
): { before?: Milestone; next?: Milestone } {
  const before = points.findLast(({ at }) => at <= now);
  const next = points.find(({ at }) => at > now);
  return { ...(before && { before }), ...(next && { next }) };
}
