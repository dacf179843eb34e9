import { addDays, dayIn, isDay, startOf, timeIn } from './jst.ts';
import type { Instant } from './jst.ts';

/**
 * iCalendar (RFC 5545), written. Times stand in Asia/Tokyo; a date without a time is a whole day.
 */

/** One entry of a calendar. */
export interface CalendarEvent {
  /** The same for ever for the same entry, so that a calendar replaces and does not double it. */
  readonly uid: string;
  /** When this description was made (DTSTAMP). */
  readonly stamp: Instant;
  readonly title: string;
  /** A day, or an instant with an offset. */
  readonly startsAt: string;
  /** The end: the last day, itself included, or the instant at which it is over. */
  readonly endsAt?: string | undefined;
  readonly place?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly status?: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED' | undefined;
  /** Counts the changes of an entry that was sent before. */
  readonly sequence?: number | undefined;
}

export interface Calendar {
  /** Who wrote it, `-//Engawa//JA`. */
  readonly product: string;
  /** Shown by programs that subscribe to it. */
  readonly name?: string | undefined;
  readonly events: readonly CalendarEvent[];
}

const LONGEST_LINE = 75;
const ZONE = 'Asia/Tokyo';
const encoder = new TextEncoder();

/** A content line in lines of at most 75 octets; no character is cut (3.1). */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > LONGEST_LINE) {
      lines.push(current);
      // The blank that marks a continuation counts.
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += length;
  }
  return [...lines, current].join('\r\n');
}

/** A value of type TEXT (3.3.11). Control characters have no place in one. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

const compact = (text: string): string => text.replaceAll(/[-:]/g, '');

function utc(instant: Instant): string {
  return `${compact(new Date(instant).toISOString().slice(0, 19))}Z`;
}

/** `;TZID=Asia/Tokyo:20261205T103000`, or `;VALUE=DATE:20261205`. */
function moment(dayOrInstant: string, wholeDay: boolean): string {
  const day = compact(dayIn(dayOrInstant));
  const time = compact(timeIn(dayOrInstant) ?? '00:00');
  return wholeDay ? `;VALUE=DATE:${day}` : `;TZID=${ZONE}:${day}T${time}00`;
}

function dates({ startsAt, endsAt }: CalendarEvent): readonly string[] {
  // Both ends have the same type (3.6.1): where one has no time, the days are all that is known.
  const wholeDay = isDay(startsAt) || (endsAt !== undefined && isDay(endsAt));
  const start = `DTSTART${moment(startsAt, wholeDay)}`;
  if (wholeDay) {
    const end = addDays(dayIn(endsAt ?? startsAt), 1);
    return end > dayIn(startsAt) ? [start, `DTEND${moment(end, true)}`] : [start];
  }
  return endsAt !== undefined && startOf(endsAt) > startOf(startsAt)
    ? [start, `DTEND${moment(endsAt, false)}`]
    : [start];
}

function eventLines(event: CalendarEvent): readonly string[] {
  const { uid, stamp, title, place, description, url, status, sequence } = event;
  const text = (name: string, value: string | undefined): string[] =>
    value === undefined || value === '' ? [] : [`${name}:${escapeText(value)}`];
  return [
    'BEGIN:VEVENT',
    ...text('UID', uid),
    `DTSTAMP:${utc(stamp)}`,
    ...(sequence === undefined ? [] : [`SEQUENCE:${sequence}`]),
    ...dates(event),
    ...text('SUMMARY', title),
    ...text('LOCATION', place),
    ...text('DESCRIPTION', description),
    ...(url === undefined ? [] : [`URL:${new URL(url).href}`]),
    ...(status === undefined ? [] : [`STATUS:${status}`]),
    'END:VEVENT',
  ];
}

/** Japan has had one offset since 1951. */
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar file: lines end in CR LF, UTF-8 once it is encoded. */
export function writeCalendar({ product, name, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(product)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(name === undefined ? [] : [`X-WR-CALNAME:${escapeText(name)}`]),
    ...zoneLines,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
