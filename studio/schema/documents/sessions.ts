import { defineArrayMember, defineField } from 'sanity';
import { isDay, isInstant } from '../../../src/lib/jst.ts';
import { showSpan } from '../../../src/lib/japanese-date.ts';
import { formats } from '../../../src/model/vocabulary.ts';
import { choices, common, text, valueOf } from '../fields.ts';
import { textOf, shown } from '../preview.ts';

const required = true;

/** A date that can be shown; a half-typed one cannot. */
function dated(value: unknown): string | undefined {
  const date = textOf(value);
  return date !== undefined && (isDay(date) || isInstant(date)) ? date : undefined;
}

/** 日程: the weekday is always computed from the date. */
export const sessions = defineField({
  ...common('sessions', '日程', { group: 'dates' }),
  type: 'array',
  of: [
    defineArrayMember({
      type: 'object',
      fields: [
        text('title', '名前', { required }),
        valueOf('dayOrInstant', 'startsAt', '開始'),
        valueOf('dayOrInstant', 'endsAt', '終了'),
        text('recurrence', '頻度', { help: '日付がないときに書きます（例 月1〜2回）。' }),
        text('part', 'カリキュラムの区分'),
        choices('formats', '形式', formats, { required }),
        text('place', '場所'),
        text('note', '補足'),
      ],
      preview: shown(
        { title: 'title', from: 'startsAt', to: 'endsAt', recurrence: 'recurrence' },
        ({ title, from, to, recurrence }) => {
          const start = dated(from);
          const subtitle = start === undefined ? textOf(recurrence) : showSpan(start, dated(to));
          return { title, subtitle };
        },
      ),
    }),
  ],
});
