import type { Instant } from '../lib/jst.ts';
import { eventState } from '../model/facts/event-state.ts';
import type { EventDates } from '../model/facts/event-state.ts';
import { eventStates, recruitmentStates } from '../model/facts/labels.ts';
import { recruitmentState, searchedState } from '../model/facts/recruitment-state.ts';
import type { RecruitmentDates } from '../model/facts/recruitment-state.ts';

/** The dates from which the state of a page follows. */
export type Dates =
  | ({ readonly of: 'recruitment'; readonly confirmWithinDays: number } & RecruitmentDates)
  | ({ readonly of: 'event' } & EventDates);

/** A state as a filter and in words. */
export interface State {
  /** The value of the filter 状態, the same as on the lists. */
  readonly value: string;
  readonly label: string;
  /** Nobody can answer any more. */
  readonly past: boolean;
}

/** With what the written dates of a notice and of an event begin. */
export const dateKinds = ['r|', 'e|'] as const;

/**
 * Dates as the value of a filter: the index may be older than a deadline, so it holds no state. The
 * order of the keys is fixed, so that equal dates are one value.
 */
export function writeDates(dates: Dates): string {
  return dates.of === 'event'
    ? ['e', dates.startsAt, dates.endsAt, dates.opensAt, dates.closesAt].join('|')
    : [
        'r',
        dates.opensAt,
        dates.closesAt,
        dates.confirmedOn,
        dates.rolling === true ? dates.confirmWithinDays : undefined,
      ].join('|');
}

function given(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/** The state at an instant, from what `writeDates` wrote. */
export function stateAt(written: string, now: Instant): State {
  const [of, ...parts] = written.split('|');
  const [first, second, third, fourth] = parts.map(given);
  if (of === 'e') {
    const value = eventState(
      { startsAt: first ?? '', endsAt: second, opensAt: third, closesAt: fourth },
      now,
    );
    return { value, label: eventStates[value], past: value === 'over' || value === 'closed' };
  }
  const { kind } = recruitmentState(
    { opensAt: first, closesAt: second, confirmedOn: third, rolling: fourth !== undefined },
    now,
    Number(fourth ?? 0),
  );
  const value = searchedState(kind);
  return { value, label: recruitmentStates[kind], past: kind === 'closed' };
}
