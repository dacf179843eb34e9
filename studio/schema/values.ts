import { defineType } from 'sanity';
import { DayOrInstantInput } from './inputs/day-or-instant.tsx';
import { GovernmentCodeInput } from './inputs/government-code.tsx';
import { PartialDateInput } from './inputs/partial-date.tsx';

/** Values that Sanity has no type for: strings and numbers with an input of their own. */
export const values = [
  defineType({
    name: 'dayOrInstant',
    title: '日付と時刻',
    type: 'string',
    components: { input: DayOrInstantInput },
  }),
  defineType({
    name: 'partialDate',
    title: '年・年月・年月日',
    type: 'string',
    components: { input: PartialDateInput },
  }),
  defineType({
    name: 'governmentCode',
    title: '市区町村',
    type: 'string',
    components: { input: GovernmentCodeInput },
  }),
  defineType({
    name: 'fiscalYear',
    title: '年度',
    type: 'number',
    description: '4月から翌年3月までの1年です。始まる年を西暦で書きます（2026年度なら 2026）。',
  }),
];
