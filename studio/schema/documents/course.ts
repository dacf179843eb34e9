import { defineType } from 'sanity';
import { deliveries } from '../../../src/model/vocabulary.ts';
import { choice, group, list, number, text, url } from '../fields.ts';
import { reference, references } from '../references.ts';
import { groups } from '../groups.ts';
import { items, word } from '../items.ts';
import { names, publication, slug } from '../parts.ts';
import { sources } from '../sources.ts';
import { richText } from '../portable-text.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** 研修・講座. */
export const course = defineType({
  name: 'course',
  title: '研修・講座',
  type: 'document',
  validation,
  groups: groups('basic', 'people', 'work', 'body', 'sources', 'publication'),
  fields: [
    text('title', '題名', { required, group: 'basic' }),
    text('subtitle', '副題', { group: 'basic' }),
    slug('scenario-planning'),
    text('summary', '一文の紹介', { required, group: 'basic', help: '一覧と検索結果に出ます。' }),
    ...names(),
    references('themes', 'テーマ', ['theme'], { required, group: 'basic' }),
    reference('provider', '提供する団体', ['organization'], { required, group: 'people' }),
    reference('publisher', '掲載した団体', ['organization'], { group: 'people' }),
    reference('program', 'プログラム', ['program'], { group: 'people' }),
    references('related', '一緒に受けたい講座', ['course'], { group: 'people' }),
    group(
      'duration',
      '所要時間',
      [
        number('value', '長さ', { required, help: '1.5 のように書けます。' }),
        choice('unit', '単位', { day: '日間', hour: '時間' }, { required }),
      ],
      { group: 'work' },
    ),
    list('painPoints', 'こんなお悩みに', { group: 'work' }),
    list('goals', '目標', { group: 'work' }),
    items(
      'deliveries',
      '受け方',
      [
        choice('format', '形', deliveries, { required }),
        text('label', 'リンクの文字', {
          help: 'どこへ行くかがわかる言葉にします。「詳細はこちら」だけでは伝わりません。',
        }),
        url('url', 'アドレス'),
        number('price', '料金（税込・円）'),
        text('dates', '開催日'),
      ],
      {
        title: 'format',
        subtitle: 'label',
        say: ({ title, subtitle }) => ({ title: word(deliveries, title), subtitle }),
      },
      { required, group: 'work' },
    ),
    richText('body', '本文', { group: 'body' }),
    ...sources(),
    ...publication(),
  ],
  preview: { select: { title: 'title', subtitle: 'provider.title' } },
});
