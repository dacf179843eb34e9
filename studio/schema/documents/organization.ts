import { defineType } from 'sanity';
import { legalForms } from '../../../src/model/vocabulary.ts';
import { choice, text, url, valueOf } from '../fields.ts';
import { groups } from '../groups.ts';
import { items, word } from '../items.ts';
import { awards, names, points, publication, slug } from '../parts.ts';
import { sources } from '../sources.ts';
import { richText } from '../portable-text.ts';
import { joined, place, shown } from '../preview.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** 団体. */
export const organization = defineType({
  name: 'organization',
  title: '団体',
  type: 'document',
  validation,
  groups: groups('basic', 'work', 'body', 'sources', 'publication'),
  fields: [
    text('title', '名前', { required, group: 'basic', help: '法人の種類を除いた名前です。' }),
    slug('shiojiri-city'),
    text('summary', '一文の紹介', { required, group: 'basic', help: '一覧と検索結果に出ます。' }),
    ...names(),
    choice('legalForm', '法人の種類', legalForms, { required, group: 'basic' }),
    items(
      'legalFormHistory',
      '法人の種類の変遷',
      [
        choice('form', '法人の種類', legalForms, { required }),
        valueOf('partialDate', 'asOf', '時点', { required }),
        text('note', '補足'),
      ],
      {
        title: 'form',
        subtitle: 'asOf',
        say: ({ title, subtitle }) => ({ title: word(legalForms, title), subtitle }),
      },
      { group: 'basic' },
    ),
    text('corporateNumber', '法人番号', { group: 'basic', help: '13桁の数字です。' }),
    valueOf('governmentCode', 'municipality', '所在地の市区町村', { group: 'basic' }),
    text('seatNote', '所在地の補足', { group: 'basic', help: '町名や番地はここに書きます。' }),
    url('url', '公式サイト', { group: 'basic' }),
    valueOf('partialDate', 'foundedOn', '設立', { group: 'basic' }),
    text('foundedSource', '設立の出典', {
      group: 'basic',
      help: '設立の時期を書いたら、何で確かめたかも書きます。',
    }),
    text('vision', 'ビジョンの要旨', { group: 'work' }),
    points('features', '特徴', { group: 'work' }),
    points('activities', '活動', { group: 'work' }),
    awards({ group: 'work' }),
    richText('body', '本文', { group: 'body' }),
    ...sources(),
    ...publication(),
  ],
  preview: shown(
    { title: 'title', form: 'legalForm', code: 'municipality' },
    ({ title, form, code }) => ({
      title,
      subtitle: joined(word(legalForms, form), place([code])),
    }),
  ),
});
