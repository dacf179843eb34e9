import { defineType } from 'sanity';
import { personRoles } from '../../../src/model/vocabulary.ts';
import { choices, day, text } from '../fields.ts';
import { reference } from '../references.ts';
import { groups } from '../groups.ts';
import { names, publication, slug } from '../parts.ts';
import { sources } from '../sources.ts';
import { pictureField } from '../picture.ts';
import { richText } from '../portable-text.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** 人. */
export const person = defineType({
  name: 'person',
  title: '人',
  type: 'document',
  validation,
  groups: groups('basic', 'body', 'sources', 'publication'),
  fields: [
    text('title', '名前', { required, group: 'basic' }),
    slug('mihon-hanako'),
    text('summary', '一文の紹介', { required, group: 'basic', help: '一覧と検索結果に出ます。' }),
    ...names(),
    choices('roles', '役割', personRoles, { required, group: 'basic' }),
    reference('affiliation', '所属', ['organization'], { group: 'basic' }),
    day('consentOn', '掲載の同意日', {
      required,
      group: 'basic',
      help: '本人がこのページの公開に同意した日です。同意がなければ公開できません。',
    }),
    text('consentScope', '同意の範囲', {
      required,
      group: 'basic',
      help: '名前、写真、所属など、何を載せてよいかを書きます。',
    }),
    pictureField('portrait', '写真', { group: 'basic' }),
    richText('body', '本文', { group: 'body' }),
    ...sources(),
    ...publication(),
  ],
  preview: { select: { title: 'title', subtitle: 'affiliation.title', media: 'portrait' } },
});
