import { defineType } from 'sanity';
import { showMoment } from '../../../src/lib/japanese-date.ts';
import { isDay, isInstant } from '../../../src/lib/jst.ts';
import { eventState } from '../../../src/model/facts/event-state.ts';
import { eventStates } from '../../../src/model/facts/labels.ts';
import { formats } from '../../../src/model/vocabulary.ts';
import { now } from '../../clock.ts';
import { choices, flag, group, list, municipalities, number, text, valueOf } from '../fields.ts';
import { reference } from '../references.ts';
import { groups } from '../groups.ts';
import { items } from '../items.ts';
import { organizations, publication, slug } from '../parts.ts';
import { sources } from '../sources.ts';
import { richText } from '../portable-text.ts';
import { joined, textOf, shown } from '../preview.ts';
import { suggestSlug } from '../suggest-slug.ts';
import { validation } from '../../validation/index.ts';
import { applicationFields } from './application.ts';

const required = true;

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && (isDay(value) || isInstant(value));

/** 説明会・イベント. */
export const event = defineType({
  name: 'event',
  title: '説明会・イベント',
  type: 'document',
  validation,
  groups: groups(
    'basic',
    'dates',
    'people',
    'costs',
    'application',
    'body',
    'sources',
    'publication',
  ),
  fields: [
    text('title', '題名', { required, group: 'basic' }),
    text('subtitle', '副題', { group: 'basic' }),
    slug('shiojiri-cxo-lab-3-briefing-1', suggestSlug),
    text('summary', '一文の紹介', { required, group: 'basic', help: '一覧と検索結果に出ます。' }),
    reference('program', 'プログラム', ['program'], { required, group: 'basic' }),
    reference('recruitment', '募集', ['recruitment'], { group: 'basic' }),
    number('number', '回', {
      group: 'basic',
      help: '同じ募集の説明会が何回かあるときの、何回目かです。',
    }),
    list('agenda', '内容', { group: 'basic' }),
    valueOf('dayOrInstant', 'startsAt', '開始', { required, group: 'dates' }),
    valueOf('dayOrInstant', 'endsAt', '終了', { group: 'dates' }),
    valueOf('dayOrInstant', 'opensAt', '受付開始', { group: 'dates' }),
    valueOf('dayOrInstant', 'closesAt', '受付締切', {
      group: 'dates',
      help: '書かなければ、始まるときまで受け付けます。',
    }),
    organizations('関わる団体', { group: 'people' }),
    municipalities({ group: 'people' }),
    choices('formats', '形式', formats, { required, group: 'people' }),
    text('venue', '会場', { group: 'people' }),
    items(
      'speakers',
      '登壇',
      [
        reference('person', '人', ['person'], {
          help: '掲載に同意した人だけを選べます。同意がなければ役割だけを書きます。',
        }),
        text('role', '役割', { required }),
      ],
      { title: 'role', subtitle: 'person.title' },
      { group: 'people' },
    ),
    group(
      'fee',
      '参加費',
      [number('amount', '金額（税込・円）', { required }), text('note', '補足')],
      { required, group: 'costs', help: '無料なら 0 と書きます。' },
    ),
    text('cancellation', 'キャンセルの扱い', { group: 'costs' }),
    number('capacity', '定員', { group: 'application' }),
    flag('noWaiting', 'キャンセル待ちを受けない', {
      group: 'application',
      help: '選ばなければ、満席になったあとは順番に待ってもらいます。',
    }),
    ...applicationFields('申込'),
    richText('body', '本文', { group: 'body' }),
    ...sources(),
    ...publication(),
  ],
  preview: shown(
    {
      title: 'title',
      startsAt: 'startsAt',
      endsAt: 'endsAt',
      opensAt: 'opensAt',
      closesAt: 'closesAt',
      venue: 'venue',
    },
    ({ title, startsAt, endsAt, opensAt, closesAt, venue }) => {
      if (!isDate(startsAt)) return { title };
      const state = eventState(
        {
          startsAt,
          ...(isDate(endsAt) && { endsAt }),
          ...(isDate(opensAt) && { opensAt }),
          ...(isDate(closesAt) && { closesAt }),
        },
        now(),
      );
      return { title, subtitle: joined(eventStates[state], showMoment(startsAt), textOf(venue)) };
    },
  ),
});
