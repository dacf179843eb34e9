import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startOf } from '../../src/lib/jst.ts';
import { eventState } from '../../src/model/facts/event-state.ts';
import { recruitmentState } from '../../src/model/facts/recruitment-state.ts';
import { excerptOf } from '../../src/search/box/excerpt.ts';
import { occurrences, pieces } from '../../src/search/box/marks.ts';
import { addressOf, orders, questionOf } from '../../src/search/box/question.ts';
import { ranked } from '../../src/search/box/rank.ts';
import { stateAt, writeDates } from '../../src/search/dates.ts';
import { facetNames } from '../../src/search/facets.ts';
import { zoneAt, zones } from '../../src/search/zones.ts';
import { strangeText } from '../fixtures/arbitrary-text.ts';

const instant = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) })
  .map((time) => new Date(time).toISOString().replace('.000Z', 'Z'));
const day = instant.map((text) => text.slice(0, 10));
const moment = fc.oneof(instant, day);

test('the address of a question is read as the question', () => {
  const value = fc.stringMatching(/^[a-z0-9-]{1,12}$/u);
  const chosen = fc
    .uniqueArray(
      fc.tuple(fc.constantFrom(...facetNames), fc.uniqueArray(value, { minLength: 1 })),
      {
        selector: ([name]) => name,
      },
    )
    .map((entries) => new Map(entries));
  const query = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
  fc.assert(
    fc.property(query, chosen, fc.constantFrom(...orders), (text, choice, order) => {
      const address = addressOf({ query: text, chosen: choice, order }).toString();
      const read = questionOf(new URLSearchParams(address));
      expect({ ...read, chosen: [...read.chosen].toSorted() }).toEqual({
        query: text,
        chosen: [...choice].toSorted(),
        order,
      });
    }),
  );
});

describe('the dates in the index', () => {
  const now = fc.integer({ min: Date.UTC(2019, 0), max: Date.UTC(2031, 0) });

  test('give a notice the state that its page has', () => {
    const dates = fc.record(
      { opensAt: moment, closesAt: moment, confirmedOn: day, rolling: fc.boolean() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 200 }), now, (given, confirmWithinDays, at) => {
        const { kind } = recruitmentState(given, at, confirmWithinDays);
        const state = stateAt(writeDates({ of: 'recruitment', confirmWithinDays, ...given }), at);
        expect(state.value).toBe(kind === 'lastDay' ? 'open' : kind);
        expect(state.past).toBe(kind === 'closed');
      }),
    );
  });

  test('give an event the state that its page has', () => {
    const dates = fc.record(
      { startsAt: moment, endsAt: moment, opensAt: moment, closesAt: moment },
      { requiredKeys: ['startsAt'] },
    );
    fc.assert(
      fc.property(dates, now, (given, at) => {
        const state = stateAt(writeDates({ of: 'event', ...given }), at);
        expect(state.value).toBe(eventState(given, at));
      }),
    );
  });

  test('change the state at the first instant that is closed', () => {
    const written = writeDates({
      of: 'recruitment',
      confirmWithinDays: 90,
      closesAt: '2022-07-30',
    });
    const closing = startOf('2022-07-31');
    expect(stateAt(written, closing - 1)).toMatchObject({ value: 'open', past: false });
    expect(stateAt(written, closing)).toMatchObject({ value: 'closed', past: true });
  });
});

describe('marking', () => {
  test('keeps every character of the text', () => {
    fc.assert(
      fc.property(strangeText, fc.array(strangeText, { maxLength: 4 }), (text, wordings) => {
        const ranges = occurrences(text, wordings);
        const shown = pieces(text, ranges, { from: 0, to: text.length });
        expect(shown.map((piece) => piece.text).join('')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['Zoomとzooming', ['zoom'], ['Zoom']],
    ['2,764人と12764', ['2764'], ['2,764']],
    ['シナリオ・プランニング', ['シナリオプランニング'], ['シナリオ・プランニング']],
    ['申し込みと申込', ['申込', '申し込'], ['申し込', '申込']],
  ])('%s', (text, wordings, marked) => {
    const ranges = occurrences(text, wordings);
    expect(ranges.map(({ from, to }) => text.slice(from, to))).toEqual(marked);
  });

  test('an excerpt is a piece of the text that shows the words', () => {
    const text = `${'何もない文です。'.repeat(30)}関係人口と副業の話です。${'あとの文です。'.repeat(30)}`;
    const shown = excerptOf(text, occurrences(text, ['関係人口', '副業']));
    const words = shown.map((piece) => piece.text).join('');
    expect(text).toContain(words.replaceAll('…', ''));
    expect(shown.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual([
      '関係人口',
      '副業',
    ]);
    expect(words.length).toBeLessThan(120);
  });
});

test('what is past stands under what is open, and other pages stay', () => {
  const data = () => Promise.reject(new Error('not asked for'));
  const answer = (
    id: string,
    place: number,
  ): [
    string,
    { result: { id: string; words: []; data: typeof data }; place: number; weight: number },
  ] => [id, { result: { id, words: [], data }, place, weight: 0 }];
  const answers = new Map([
    answer('closed, in the title', 3),
    answer('a case', 2),
    answer('open, about it', 2),
    answer('open, mentions it', 1),
  ]);
  const dated = {
    past: new Set(['closed, in the title']),
    open: new Set(['open, about it', 'open, mentions it']),
  };
  expect(ranked(answers, [dated])).toEqual([
    'open, about it',
    'a case',
    'closed, in the title',
    'open, mentions it',
  ]);
});

test('a place in a page tells its part', () => {
  expect([0, zones.facts.from - 1].map(zoneAt)).toEqual(['title', 'title']);
  expect([zones.facts.from, zones.text.from - 1].map(zoneAt)).toEqual(['facts', 'facts']);
  expect(zoneAt(zones.text.from)).toBe('text');
  expect(zones.facts.from).toBe(zones.title.from + zones.title.size);
  expect(zones.text.from).toBe(zones.facts.from + zones.facts.size);
});
