import type { FormsManifest, RecruitmentCall } from '../../forms/manifest.ts';
import { startOf } from '../../lib/jst.ts';
import type { Instant } from '../../lib/jst.ts';
import { eventState } from '../../model/facts/event-state.ts';
import { recruitmentState, takesApplications } from '../../model/facts/recruitment-state.ts';
import type { Seats } from '../store/seats.ts';

/** Whether a notice takes applications at this moment. */
export function isOpen({ site }: FormsManifest, call: RecruitmentCall, now: Instant): boolean {
  return takesApplications(recruitmentState(call, now, site.confirmWithinDays));
}

/** The notices that take applications at this moment. */
export function openNotices(manifest: FormsManifest, now: Instant): readonly RecruitmentCall[] {
  return manifest.recruitments.filter((call) => isOpen(manifest, call, now));
}

/** The ids of the notices and events that somebody can sign up for at this moment. */
export function openCalls(manifest: FormsManifest, now: Instant): readonly string[] {
  const events = manifest.events.filter((call) => eventState(call, now) === 'accepting');
  return [...openNotices(manifest, now), ...events].map(({ id }) => id);
}

/** Where seats are limited no more, there is one for everybody who still waits. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

/** The seats that can still be given to somebody who waits: until the event starts. */
export function seatsOf(manifest: FormsManifest, id: string, now: Instant): Seats | undefined {
  const call = manifest.events.find((each) => each.id === id);
  if (call === undefined || now >= startOf(call.startsAt)) return undefined;
  return { target: id, capacity: call.capacity ?? UNLIMITED };
}
