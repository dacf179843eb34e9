import { dayOf, daysBetween } from '../../lib/jst.ts';
import type { Day, Instant } from '../../lib/jst.ts';

/** For so many days after its date a series counts as updated. */
export const UPDATED_FOR_DAYS = 90;

/** Whether the badge 「更新」 is shown: from the day itself to the 90th day after it. */
export function recentlyUpdated(updatedOn: Day | undefined, now: Instant): boolean {
  if (updatedOn === undefined) return false;
  const days = daysBetween(updatedOn, dayOf(now));
  return days >= 0 && days <= UPDATED_FOR_DAYS;
}
