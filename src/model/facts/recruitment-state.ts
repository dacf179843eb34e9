import { addDays, dayOf, daysBetween, endOf, startOf } from '../../lib/jst.ts';
import type { Day, Instant } from '../../lib/jst.ts';

/** The dates of a notice from which its state follows. */
export interface RecruitmentDates {
  readonly opensAt?: string | undefined;
  readonly closesAt?: string | undefined;
  readonly rolling?: boolean | undefined;
  readonly confirmedOn?: Day | undefined;
}

/** What a reader may expect of a notice at a given moment. */
export type RecruitmentState =
  | { readonly kind: 'announced'; readonly opensAt: string }
  | { readonly kind: 'open'; readonly daysLeft: number; readonly closesAt: string }
  | { readonly kind: 'lastDay'; readonly closesAt: string }
  | { readonly kind: 'rolling'; readonly confirmedOn: Day }
  | { readonly kind: 'unconfirmed'; readonly confirmedOn?: Day }
  | { readonly kind: 'closed'; readonly closesAt: string };

export type RecruitmentStateKind = RecruitmentState['kind'];

/** The last day on which an application is taken. */
export function lastDay(closesAt: string): Day {
  return dayOf(endOf(closesAt) - 1);
}

/**
 * The state of a notice. Build, browser and endpoint all ask this function (design, decision 5).
 * @param confirmWithinDays how long a rolling notice counts as confirmed after its 情報確認日
 */
export function recruitmentState(
  dates: RecruitmentDates,
  now: Instant,
  confirmWithinDays: number,
): RecruitmentState {
  const { opensAt, closesAt, confirmedOn } = dates;
  if (opensAt !== undefined && now < startOf(opensAt)) return { kind: 'announced', opensAt };
  if (closesAt !== undefined) {
    if (now >= endOf(closesAt)) return { kind: 'closed', closesAt };
    const daysLeft = daysBetween(dayOf(now), lastDay(closesAt));
    return daysLeft === 0 ? { kind: 'lastDay', closesAt } : { kind: 'open', daysLeft, closesAt };
  }
  if (confirmedOn === undefined) return { kind: 'unconfirmed' };
  return dates.rolling === true && now < endOf(addDays(confirmedOn, confirmWithinDays))
    ? { kind: 'rolling', confirmedOn }
    : { kind: 'unconfirmed', confirmedOn };
}

/** The state by which a notice is found: on its last day it is one of the open ones. */
export function searchedState(kind: string): string {
  return kind === 'lastDay' ? 'open' : kind;
}

/** Whether an application is taken in this state. */
export function takesApplications(state: RecruitmentState): boolean {
  return state.kind === 'open' || state.kind === 'lastDay' || state.kind === 'rolling';
}

/** The next instant at which the state or its number of days changes, or undefined if never. */
export function nextStateChange(
  dates: RecruitmentDates,
  now: Instant,
  confirmWithinDays: number,
): Instant | undefined {
  const { opensAt, closesAt, confirmedOn } = dates;
  if (opensAt !== undefined && now < startOf(opensAt)) return startOf(opensAt);
  if (closesAt !== undefined) {
    if (now >= endOf(closesAt)) return undefined;
    return Math.min(endOf(dayOf(now)), endOf(closesAt));
  }
  if (confirmedOn === undefined || dates.rolling !== true) return undefined;
  const expires = endOf(addDays(confirmedOn, confirmWithinDays));
  return now < expires ? expires : undefined;
}
