import type { EventCall, RecruitmentCall } from '../../forms/manifest.ts';
import { writeCalendar } from '../../lib/icalendar.ts';
import type { CalendarEvent } from '../../lib/icalendar.ts';
import { endOf } from '../../lib/jst.ts';
import type { Submission } from '../store/submissions.ts';
import type { Attachment } from './mail.ts';

/** The dates of a call that still lay ahead when a submission came. */
export function datesAhead(
  call: RecruitmentCall | EventCall,
  { receivedAt }: Pick<Submission, 'receivedAt'>,
): RecruitmentCall['dates'] {
  return call.dates.filter(({ startsAt, endsAt }) => endOf(endsAt ?? startsAt) > receivedAt);
}

function statusOf({ form, seat }: Submission): CalendarEvent['status'] {
  return form === 'event' && seat !== 'waiting' ? 'CONFIRMED' : 'TENTATIVE';
}

/** The dates of a call as a file for a calendar; none where nothing lies ahead. */
export function calendarOf(
  call: RecruitmentCall | EventCall,
  submission: Submission,
  origin: string,
): Attachment | undefined {
  const ahead = datesAhead(call, submission);
  if (ahead.length === 0) return undefined;
  const host = new URL(origin).hostname;
  const url = new URL(call.address, origin).href;
  const events = ahead.map((date): CalendarEvent => ({
    uid: `${call.id}-${call.dates.indexOf(date) + 1}@${host}`,
    stamp: submission.receivedAt,
    title: date.title === call.title ? call.title : `${call.title} ${date.title}`,
    startsAt: date.startsAt,
    endsAt: date.endsAt,
    place: date.place,
    url,
    status: statusOf(submission),
  }));
  return {
    filename: 'nittei.ics',
    type: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: writeCalendar({ product: '-//Engawa//JA', events }),
  };
}
