import { defineType } from 'sanity';
import { audiences, programStatuses } from '../../../src/model/vocabulary.ts';
import {
  choice,
  choices,
  day,
  group,
  list,
  municipalities,
  number,
  text,
  valueOf,
} from '../fields.ts';
import { reference, references } from '../references.ts';
import { groups } from '../groups.ts';
import { word } from '../items.ts';
import { names, organizations, publication, slug } from '../parts.ts';
import { sources } from '../sources.ts';
import { richText } from '../portable-text.ts';
import { joined, place, shown } from '../preview.ts';
import { rounds } from './program-rounds.ts';
import { work } from './program-work.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** プログラム. */
export const program = defineType({
  name: 'program',
  title: 'プログラム',
  type: 'document',
  validation,
  groups: groups('basic', 'people', 'dates', 'work', 'body', 'sources', 'publication'),
  fields: [
    text('title', '名前', { required, group: 'basic' }),
    slug('shiojiri-cxo-lab'),
    text('summary', '一文の紹介', { required, group: 'basic', help: '一覧と検索結果に出ます。' }),
    text('catchphrase', 'キャッチフレーズ', { group: 'basic' }),
    ...names(),
    references('themes', 'テーマ', ['theme'], { required, group: 'basic' }),
    list('keywords', 'キーワード', { group: 'basic' }),
    reference('parent', '上位のプログラム', ['program'], { group: 'basic' }),
    references('related', '関連するプログラム', ['program'], { group: 'basic' }),
    organizations('関わる団体', { required, group: 'people' }),
    municipalities({ group: 'people' }),
    text('areaNote', '地域の補足', {
      group: 'people',
      help: '市区町村で選べない範囲のときに書きます（例 全国）。',
    }),
    choices('audiences', '関わる人・団体', audiences, { group: 'people' }),
    choice('status', '状態', programStatuses, { required, group: 'dates' }),
    day('statusAsOf', '状態の時点', { group: 'dates', help: '状態を確かめた資料の日付です。' }),
    valueOf('partialDate', 'startedOn', '開始', { group: 'dates' }),
    valueOf('partialDate', 'endedOn', '終了', { group: 'dates' }),
    valueOf('fiscalYear', 'fiscalYear', '事業の年度', { group: 'dates' }),
    text('fundingScheme', '事業名・財源', { group: 'dates' }),
    ...rounds,
    ...work,
    group(
      'announcedCases',
      '公表された事例の数',
      [number('count', '数', { required }), text('gapReason', '数が合わない理由')],
      {
        group: 'work',
        help: '資料にある事例の数が、このサイトに載っている数と違うときに書きます。',
      },
    ),
    richText('body', '本文', { group: 'body' }),
    ...sources(),
    ...publication(),
  ],
  preview: shown(
    { title: 'title', status: 'status', codes: 'municipalities' },
    ({ title, status, codes }) => ({
      title,
      subtitle: joined(word(programStatuses, status), place(codes)),
    }),
  ),
});
