import { dayIn, dayOf } from '../../lib/jst.ts';
import type { Day, Instant } from '../../lib/jst.ts';
import type { Recruitment } from '../documents/index.ts';
import type { Path } from '../strings.ts';
import { isCalendarDay, moved, sameCalendarDay, sameWeekday } from './next-year.ts';
import { nextSlug } from './next-slug.ts';

/** A date of the copy with the date that it was made from. */
export interface MovedDate {
  readonly path: Path;
  readonly from: string;
  readonly to: string;
  /** What was kept: the weekday, or the place in the calendar. */
  readonly kept: 'weekday' | 'calendarDay';
}

/** A notice of the next year, and what happened to its dates. */
export interface NoticeCopy {
  readonly notice: Recruitment;
  readonly dates: readonly MovedDate[];
}

interface Setting {
  /** The id of the copy. */
  readonly id: string;
  readonly now: Instant;
  /** Whether another notice has, or had, this address. */
  readonly isTaken: (slug: string) => boolean;
}

/** Facts that hold for one round only: what was said of last year must not be said again. */
type Kept = Omit<
  Recruitment,
  | '_rev'
  | '_createdAt'
  | '_updatedAt'
  | 'updatedOn'
  | 'previousSlugs'
  | 'confirmedOn'
  | 'confirmedNote'
  | 'extensions'
>;

function withoutLastYear(notice: Recruitment): Kept {
  const {
    _rev,
    _createdAt,
    _updatedAt,
    updatedOn,
    previousSlugs,
    confirmedOn,
    confirmedNote,
    extensions,
    ...kept
  } = notice;
  return kept;
}

/** Days on which people meet: they were chosen for their weekday. */
function meetingDays({ sessions = [] }: Recruitment): ReadonlySet<Day> {
  return new Set(
    sessions.flatMap(({ startsAt, endsAt }) =>
      [startsAt, endsAt].filter((date) => date !== undefined).map(dayIn),
    ),
  );
}

/**
 * Last year's notice as a draft for the next one. Its dates move by this rule:
 *
 * 1. Sessions move by 52 weeks, so that a Saturday stays a Saturday.
 * 2. 募集開始, 応募締切 and 実施期間 stay on their calendar day where it is the first or the last of a
 *    month and nobody meets on it (3月31日 stays 3月31日, the end of February its end). Every other
 *    one moves by 52 weeks.
 *
 * The time of day stays. 期 goes up by one. What was true of last year only goes: 情報確認日, the
 * history of the deadline, 更新日, former addresses. 公開日 is today. A sample stays a sample.
 */
export function copyForNextYear(notice: Recruitment, { id, now, isTaken }: Setting): NoticeCopy {
  const dates: MovedDate[] = [];
  const meetings = meetingDays(notice);
  const move = (from: string, path: Path, meets: boolean): string => {
    const day = dayIn(from);
    const keepsDay = !meets && isCalendarDay(day) && !meetings.has(day);
    const to = moved(from, keepsDay ? sameCalendarDay : sameWeekday);
    dates.push({ path, from, to, kept: keepsDay ? 'calendarDay' : 'weekday' });
    return to;
  };
  const { opensAt, closesAt, period, sessions, term, ...rest } = withoutLastYear(notice);
  const copy: Recruitment = {
    ...rest,
    _id: id,
    publishedOn: dayOf(now),
    slug: { _type: 'slug', current: nextSlug(notice, isTaken) },
    ...(term !== undefined && { term: term + 1 }),
    ...(opensAt !== undefined && { opensAt: move(opensAt, ['opensAt'], false) }),
    ...(closesAt !== undefined && { closesAt: move(closesAt, ['closesAt'], false) }),
    ...(period !== undefined && {
      period: {
        ...period,
        from: move(period.from, ['period', 'from'], false),
        ...(period.to !== undefined && { to: move(period.to, ['period', 'to'], false) }),
      },
    }),
    ...(sessions !== undefined && {
      sessions: sessions.map((session, index) => ({
        ...session,
        ...(session.startsAt !== undefined && {
          startsAt: move(session.startsAt, ['sessions', index, 'startsAt'], true),
        }),
        ...(session.endsAt !== undefined && {
          endsAt: move(session.endsAt, ['sessions', index, 'endsAt'], true),
        }),
      })),
    }),
  };
  return { notice: copy, dates };
}
