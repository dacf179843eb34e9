import { addDays, dayOf } from '../../src/lib/jst.ts';
import type { Instant } from '../../src/lib/jst.ts';

/** The lists of notices, by what an editor does with them. */
export type NoticeList = 'announced' | 'open' | 'soon' | 'rolling' | 'unconfirmed' | 'closed';

/** What サイト設定 says of deadlines. */
export interface Deadlines {
  readonly soonDays: number;
  readonly confirmWithinDays: number;
}

/** A condition of GROQ with the dates that it asks about. */
export interface Filter {
  readonly filter: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A day has ten letters and lasts until its end in Japan; anything longer is an instant. */
const isDay = (field: string): string => `length(${field}) == 10`;

const notOpen = `(defined(opensAt) && select(${isDay('opensAt')} => opensAt > $today, dateTime(opensAt) > dateTime($now)))`;
const hasClosed = `select(${isDay('closesAt')} => closesAt < $today, dateTime(closesAt) <= dateTime($now))`;
/** An instant closes on the day before it where it is midnight in Japan: `$afterSoon` is a midnight. */
const closesSoon = `select(${isDay('closesAt')} => closesAt <= $soon, dateTime(closesAt) <= dateTime($afterSoon))`;
const isConfirmed = 'rolling == true && defined(confirmedOn) && confirmedOn >= $confirmed';

const conditions: Readonly<Record<NoticeList, string>> = {
  announced: notOpen,
  open: `!${notOpen} && defined(closesAt) && !${hasClosed}`,
  soon: `!${notOpen} && defined(closesAt) && !${hasClosed} && ${closesSoon}`,
  rolling: `!${notOpen} && !defined(closesAt) && ${isConfirmed}`,
  unconfirmed: `!${notOpen} && !defined(closesAt) && !(${isConfirmed})`,
  closed: `!${notOpen} && defined(closesAt) && ${hasClosed}`,
};

/**
 * The notices of one list at a moment: the states of `recruitmentState` said in GROQ, with the
 * bounds that the moment gives.
 */
export function noticeFilter(list: NoticeList, now: Instant, deadlines: Deadlines): Filter {
  const today = dayOf(now);
  const soon = addDays(today, deadlines.soonDays);
  return {
    filter: `_type == "recruitment" && (${conditions[list]})`,
    params: {
      now: new Date(now).toISOString(),
      today,
      soon,
      afterSoon: `${addDays(soon, 1)}T00:00:00+09:00`,
      confirmed: addDays(today, -deadlines.confirmWithinDays),
    },
  };
}

/** Documents of a type that somebody is writing, in either way in which a perspective names them. */
export function draftsFilter(type: string): Filter {
  return {
    filter: '_type == $type && (_id in path("drafts.**") || _originalId in path("drafts.**"))',
    params: { type },
  };
}
