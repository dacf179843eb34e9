import { endOf, startOf } from '../../lib/jst.ts';
import type { Instant } from '../../lib/jst.ts';

/** The dates of an event from which its state follows. */
export interface EventDates {
  readonly startsAt: string;
  readonly endsAt?: string | undefined;
  readonly opensAt?: string | undefined;
  readonly closesAt?: string | undefined;
}

/** 受付前 · 受付中 · 受付終了 · 開催中 · 終了. */
export type EventState = 'announced' | 'accepting' | 'closed' | 'running' | 'over';

/** The state of an event. Without a closing date, sign-up ends when the event starts. */
export function eventState(dates: EventDates, now: Instant): EventState {
  if (now >= endOf(dates.endsAt ?? dates.startsAt)) return 'over';
  if (now >= startOf(dates.startsAt)) return 'running';
  if (dates.opensAt !== undefined && now < startOf(dates.opensAt)) return 'announced';
  return dates.closesAt !== undefined && now >= endOf(dates.closesAt) ? 'closed' : 'accepting';
}

/** The next instant at which the state changes, or undefined when it is over. */
export function nextEventChange(dates: EventDates, now: Instant): Instant | undefined {
  const changes = [
    dates.opensAt === undefined ? undefined : startOf(dates.opensAt),
    dates.closesAt === undefined ? undefined : endOf(dates.closesAt),
    startOf(dates.startsAt),
    endOf(dates.endsAt ?? dates.startsAt),
  ].filter((change) => change !== undefined && change > now);
  return changes.length === 0 ? undefined : Math.min(...changes.filter((c) => c !== undefined));
}
