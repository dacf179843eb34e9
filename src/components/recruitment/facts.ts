import { fill, ui } from '../../lib/interface.ts';
import { showPeriod } from '../../lib/japanese-date.ts';
import { showNumber } from '../../lib/text.ts';
import { totalCost } from '../../model/facts/cost.ts';
import type { Recruitment } from '../../model/documents/index.ts';
import { applicants, contracts, facts, formats, timesOfWeek } from '../../model/vocabulary.ts';
import type { Fact } from '../../model/vocabulary.ts';
import { showPlace } from '../../site/questions/places.ts';

/** A line of the glance or of the conditions: a value, or the fact that may be declared absent. */
export interface FactLine {
  readonly label: string;
  readonly value?: string | undefined;
  readonly note?: string | undefined;
  readonly fact?: Fact;
}

function words(keys: readonly string[], names: Readonly<Record<string, string>>): string {
  return keys.map((key) => names[key] ?? key).join('・');
}

/** 「20,000円（税込）」「無料」. */
export function showYen(amount: number): string {
  return amount === 0 ? ui.parts.free : fill(ui.parts.yen, { amount: showNumber(amount) });
}

function hours({ hours: given }: Recruitment): string | undefined {
  if (given?.perMonth !== undefined)
    return fill(ui.recruitment.perMonth, { hours: given.perMonth });
  return given?.perWeek === undefined
    ? undefined
    : fill(ui.recruitment.perWeek, { hours: given.perWeek });
}

/** 早わかり: what decides whether to read on, in a fixed order. */
export function glance(notice: Recruitment): readonly FactLine[] {
  const cost = totalCost(notice);
  const times = notice.timesOfWeek && words(notice.timesOfWeek, timesOfWeek);
  return [
    {
      label: ui.recruitment.period,
      fact: 'period',
      value: notice.period && showPeriod(notice.period.from, notice.period.to),
      note: notice.period?.note,
    },
    {
      label: ui.recruitment.place,
      fact: 'municipalities',
      value: words(notice.formats, formats),
      note: showPlace(notice),
    },
    {
      label: ui.recruitment.fee,
      fact: 'fee',
      value: notice.fee && showYen(notice.fee.amount),
      note: notice.fee?.note,
    },
    ...(cost.total !== undefined && cost.extra !== undefined
      ? [
          {
            label: ui.recruitment.total,
            value: `${showNumber(cost.total)}円`,
            note: notice.extraCost?.basis,
          },
        ]
      : []),
    { label: ui.recruitment.reward, fact: 'reward', value: notice.reward },
    {
      label: ui.recruitment.hours,
      fact: 'hours',
      value: hours(notice) ?? notice.hours?.note ?? times,
      note: hours(notice) === undefined ? undefined : times,
    },
    { label: ui.recruitment.contract, value: contracts[notice.contract] },
    { label: ui.recruitment.applicants, value: words(notice.applicants, applicants) },
  ];
}

/** 募集要項: everything else that a reader may rely on, in a fixed order. */
export function conditions(notice: Recruitment): readonly FactLine[] {
  const line = (fact: Fact, value: string | undefined): FactLine => ({
    label: facts[fact],
    fact,
    value,
  });
  return [
    line('duties', notice.duties),
    line('workplace', notice.workplace),
    line('capacity', notice.capacity === undefined ? undefined : `${notice.capacity}人`),
    line('selection', notice.selection),
    line('venue', notice.venue),
    { ...line('hours', notice.hours?.note), label: facts.hours },
    line('paymentTiming', notice.paymentTiming),
    line('travelCost', notice.travelCost),
    line('stayCost', notice.stayCost),
    line('cancellation', notice.cancellation),
    line('accommodation', notice.accommodation),
    line('contact', notice.contact),
    line('privacy', notice.privacy),
  ];
}
