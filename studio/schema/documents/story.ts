import { defineType } from 'sanity';
import { storyKinds } from '../../../src/model/vocabulary.ts';
import { choice, day, group, text } from '../fields.ts';
import { references } from '../references.ts';
import { groups } from '../groups.ts';
import { word } from '../items.ts';
import { organizations, publication, slug } from '../parts.ts';
import { sources } from '../sources.ts';
import { richText } from '../portable-text.ts';
import { joined, textOf, shown } from '../preview.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** 読み物. */
export const story = defineType({
  name: 'story',
  title: '読み物',
  type: 'document',
  validation,
  groups: groups('basic', 'body', 'people', 'sources', 'publication'),
  fields: [
    text('title', '題名', { required, group: 'basic' }),
    text('subtitle', '副題', { group: 'basic' }),
    slug('a-year-in-shiojiri'),
    text('summary', '一文の紹介', { required, group: 'basic', help: '一覧と検索結果に出ます。' }),
    choice('kind', '種類', storyKinds, { required, group: 'basic' }),
    text('author', '書き手', { group: 'basic', help: '担当部署や役割を書きます。' }),
    references('themes', 'テーマ', ['theme'], { required, group: 'basic' }),
    group(
      'series',
      '連載・シリーズ',
      [
        text('name', 'シリーズ名', { required }),
        day('updatedOn', 'シリーズの更新日', { help: 'この日から90日間「更新」と表示します。' }),
      ],
      { group: 'basic' },
    ),
    richText('body', '本文', { required, group: 'body' }),
    organizations('関わる団体', { group: 'people' }),
    references('programs', '関連するプログラム', ['program'], { group: 'people' }),
    references('courses', '関連する講座', ['course'], { group: 'people' }),
    references('stories', '関連する読み物', ['story'], { group: 'people' }),
    ...sources(),
    ...publication(),
  ],
  preview: shown(
    { title: 'title', kind: 'kind', publishedOn: 'publishedOn' },
    ({ title, kind, publishedOn }) => ({
      title,
      subtitle: joined(word(storyKinds, kind), textOf(publishedOn)),
    }),
  ),
});
