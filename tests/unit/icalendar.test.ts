import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { escapeText, foldLine, writeCalendar } from '../../src/lib/icalendar.ts';
import type { CalendarEvent } from '../../src/lib/icalendar.ts';

const octets = (text: string): number => new TextEncoder().encode(text).length;
const unfold = (text: string): string => text.replaceAll('\r\n ', '');

const event: CalendarEvent = {
  uid: 'event-a-1@example.jp',
  stamp: Date.parse('2026-11-21T09:30:00+09:00'),
  title: '見学会',
  startsAt: '2027-02-13T11:00+09:00',
  endsAt: '2027-02-13T15:30+09:00',
};

/** What a calendar program reads. */
function read(...events: readonly CalendarEvent[]) {
  const text = writeCalendar({ product: '-//Engawa//JA', name: '縁側', events });
  const calendar = ICAL.Component.fromString(text);
  const [zone] = calendar.getAllSubcomponents('vtimezone');
  if (zone !== undefined) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('folding', () => {
  const anyText = fc
    .string({ unit: 'binary', maxLength: 400 })
    .filter((text) => !/[\r\n]/.test(text));

  it('is undone by unfolding, and no line is longer than 75 octets', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldLine(text);
        expect(unfold(folded)).toBe(text);
        expect(folded.split('\r\n').every((line) => octets(line) <= 75)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('cuts no character: every line is valid UTF-8 by itself', () => {
    const folded = foldLine(`SUMMARY:${'縁側🏡'.repeat(60)}`);
    expect(folded.split('\r\n').length).toBeGreaterThan(5);
    expect(folded.split('\r\n').every((line) => line.isWellFormed())).toBe(true);
  });

  it('leaves a line of 75 octets whole', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });
});

describe('a calendar file', () => {
  it('gives back every text that was put into it', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .filter((text) => !/[^\P{Cc}]/u.test(text) && text.trim() === text);
    fc.assert(
      fc.property(line, line, (title, place) => {
        const [only] = read({ ...event, title, place: `${place}\n2階; 奥, 右\\左` });
        expect(only?.summary).toBe(title);
        expect(only?.location).toBe(`${place}\n2階; 奥, 右\\左`);
      }),
      { numRuns: 300 },
    );
  });

  it('names times in Japan', () => {
    const [only] = read({ ...event, startsAt: '2027-02-13T02:00:00.000Z' });
    expect(only?.startDate.zone.tzid).toBe('Asia/Tokyo');
    expect(only?.startDate.toString()).toBe('2027-02-13T11:00:00');
    expect(only?.startDate.toJSDate()).toEqual(new Date('2027-02-13T11:00:00+09:00'));
    expect(only?.endDate.toJSDate()).toEqual(new Date('2027-02-13T15:30:00+09:00'));
  });

  it('ends a whole day before the next one', () => {
    const [one, several] = read(
      { ...event, startsAt: '2027-08-02', endsAt: undefined },
      { ...event, uid: 'b', startsAt: '2027-08-02', endsAt: '2027-09-10' },
    );
    expect(one?.startDate.isDate).toBe(true);
    expect([one?.startDate.toString(), one?.endDate.toString()]).toEqual([
      '2027-08-02',
      '2027-08-03',
    ]);
    expect(several?.endDate.toString()).toBe('2027-09-11');
  });

  it('uses days where one of the ends has no time', () => {
    const [only] = read({ ...event, startsAt: '2027-08-02T10:00+09:00', endsAt: '2027-08-03' });
    expect([only?.startDate.toString(), only?.endDate.toString()]).toEqual([
      '2027-08-02',
      '2027-08-04',
    ]);
  });

  it('takes no line from a text', () => {
    const text = writeCalendar({
      product: '-//Engawa//JA',
      events: [
        { ...event, title: '見学会\r\nATTENDEE:mailto:a@example.jp', place: 'x\u2028\u0000y' },
      ],
    });
    expect(
      unfold(text)
        .split('\r\n')
        .filter((line) => line.startsWith('ATTENDEE')),
    ).toEqual([]);
    expect(text).not.toContain('\u0000');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

it('escapes what has a meaning in a text', () => {
  expect(escapeText('a\\b;c,d\r\ne\rf')).toBe('a\\\\b\\;c\\,d\\ne\\nf');
});
