import { defineType } from 'sanity';
import { applicants, contracts, formats } from '../../../src/model/vocabulary.ts';
import { choice, choices, list, municipalities, number, text } from '../fields.ts';
import { reference, references } from '../references.ts';
import { groups } from '../groups.ts';
import { organizations, publication, slug } from '../parts.ts';
import { sources } from '../sources.ts';
import { richText } from '../portable-text.ts';
import { suggestSlug } from '../suggest-slug.ts';
import { validation } from '../../validation/index.ts';
import { applicationFields } from './application.ts';
import { noticePreview } from './notice-preview.ts';
import { costs } from './recruitment-costs.ts';
import { dates } from './recruitment-dates.ts';
import { work } from './recruitment-work.ts';

const required = true;

/** 募集. Its state follows from the dates and is never typed. */
export const recruitment = defineType({
  name: 'recruitment',
  title: '募集',
  type: 'document',
  validation,
  groups: groups(
    'basic',
    'dates',
    'people',
    'work',
    'costs',
    'application',
    'body',
    'sources',
    'publication',
  ),
  fields: [
    text('title', '題名', {
      required,
      group: 'basic',
      help: '曜日や「募集中」は書きません。日付から自動で表示します。',
    }),
    slug('shiojiri-cxo-lab-3', suggestSlug),
    text('summary', '一文の紹介', { required, group: 'basic', help: '一覧と検索結果に出ます。' }),
    reference('program', 'プログラム', ['program'], { required, group: 'basic' }),
    number('term', '期の番号', { group: 'basic', help: 'プログラムの「期」にある番号です。' }),
    choice('contract', '契約の種類', contracts, {
      required,
      group: 'basic',
      help: '書かなければならない項目が変わります。右の「確かめること」を見てください。',
    }),
    references('themes', 'テーマ', ['theme'], { required, group: 'basic' }),
    ...dates,
    organizations('関わる団体', { required, group: 'people' }),
    municipalities({ group: 'people' }),
    text('areaNote', '地域の補足', { group: 'people' }),
    choices('formats', '形式', formats, { required, group: 'people' }),
    text('venue', '会場', { group: 'people', help: '現地に集まる募集では必ず書きます。' }),
    ...work,
    ...costs,
    choices('applicants', '応募できる人', applicants, { required, group: 'application' }),
    number('capacity', '定員', { group: 'application' }),
    text('selection', '選考方法', { group: 'application' }),
    list('applySteps', '応募から参加まで', { group: 'application' }),
    ...applicationFields('応募'),
    text('privacy', '個人情報の扱い', { group: 'application' }),
    richText('body', '本文', { group: 'body' }),
    ...sources(),
    ...publication(),
  ],
  preview: noticePreview,
});
