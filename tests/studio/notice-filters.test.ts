import fc from 'fast-check';
import { evaluate, parse } from 'groq-js';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, startOf } from '../../src/lib/jst.ts';
import { recruitmentState } from '../../src/model/facts/recruitment-state.ts';
import type { RecruitmentDates } from '../../src/model/facts/recruitment-state.ts';
import { recruitmentTone } from '../../src/model/facts/tone.ts';
import { draftsFilter, noticeFilter } from '../../studio/structure/notice-filters.ts';
import type { Filter, NoticeList } from '../../studio/structure/notice-filters.ts';

const deadlines = { soonDays: 7, confirmWithinDays: 90 };
const lists: readonly NoticeList[] = [
  'announced',
  'open',
  'soon',
  'rolling',
  'unconfirmed',
  'closed',
];

async function ids({ filter, params }: Filter, dataset: readonly unknown[]): Promise<unknown> {
  const answer = await evaluate(parse(`*[${filter}]._id`, { params }), {
    dataset: [...dataset],
    params,
  });
  return answer.get();
}

/** The lists on which a notice belongs, by the facts of the model. */
function belongs(dates: RecruitmentDates, now: number): readonly NoticeList[] {
  const state = recruitmentState(dates, now, deadlines.confirmWithinDays);
  const isSoon = recruitmentTone(state, deadlines.soonDays) === 'now';
  switch (state.kind) {
    case 'open':
    case 'lastDay':
      return isSoon ? ['open', 'soon'] : ['open'];
    default:
      return [state.kind];
  }
}

const base = '2026-11-21';
const day = fc.integer({ min: -120, max: 20 }).map((days) => addDays(base, days));
const moment = fc.oneof(
  day,
  fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 47 }))
    .map(([days, half]) =>
      new Date(startOf(addDays(base, days)) + half * 30 * 60_000).toISOString(),
    ),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

describe('the lists of notices', () => {
  it('hold what the states of the model say, at every moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          opensAt: maybe(moment),
          closesAt: maybe(moment),
          rolling: maybe(fc.boolean()),
          confirmedOn: maybe(day),
        }),
        fc.integer({ min: 0, max: 95 }).map((quarter) => startOf(base) + quarter * 15 * 60_000),
        async (dates, now) => {
          const notice = { _id: 'a', _type: 'recruitment', ...dates };
          const found: string[] = [];
          for (const list of lists) {
            const held = await ids(noticeFilter(list, now, deadlines), [
              notice,
              { _id: 'b', _type: 'event', ...dates },
            ]);
            if (JSON.stringify(held) === '["a"]') found.push(list);
            else expect(held).toEqual([]);
          }
          expect(found).toEqual(belongs(dates, now));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('know a draft by its own id or by the id it was found under', async () => {
    const dataset = [
      { _id: 'drafts.a', _type: 'recruitment' },
      { _id: 'b', _originalId: 'drafts.b', _type: 'recruitment' },
      { _id: 'c', _type: 'recruitment' },
      { _id: 'drafts.d', _type: 'event' },
    ];
    expect(await ids(draftsFilter('recruitment'), dataset)).toEqual(['drafts.a', 'b']);
    expect(dayOf(startOf(base))).toBe(base);
  });
});
