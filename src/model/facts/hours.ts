import { endOf, isDay, startOf } from '../../lib/jst.ts';
import type { Session } from '../documents/index.ts';

const HOUR = 60 * 60 * 1000;

/** Hours of the sessions whose times are published; days without a time do not count. */
export function sessionHours(sessions: readonly Session[]): number {
  return sessions.reduce((sum, { startsAt, endsAt }) => {
    if (startsAt === undefined || endsAt === undefined || isDay(startsAt) || isDay(endsAt))
      return sum;
    return sum + (endOf(endsAt) - startOf(startsAt)) / HOUR;
  }, 0);
}

/** Sessions that had begun, and those still to come, at an instant. Undated ones are in neither. */
export function splitSessions(sessions: readonly Session[], now: number) {
  const dated = sessions.filter(({ startsAt }) => startsAt !== undefined);
  const begun = ({ startsAt }: Session) => startsAt !== undefined && startOf(startsAt) <= now;
  return { past: dated.filter(begun), coming: dated.filter((session) => !begun(session)) };
}
