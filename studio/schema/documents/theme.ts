import { defineType } from 'sanity';
import { motifs } from '../../../src/model/vocabulary.ts';
import { choice, number, text } from '../fields.ts';
import { groups } from '../groups.ts';
import { word } from '../items.ts';
import { names, publication, slug } from '../parts.ts';
import { sources } from '../sources.ts';
import { richText } from '../portable-text.ts';
import { shown } from '../preview.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** テーマ. */
export const theme = defineType({
  name: 'theme',
  title: 'テーマ',
  type: 'document',
  validation,
  groups: groups('basic', 'body', 'sources', 'publication'),
  fields: [
    text('title', '名前', { required, group: 'basic' }),
    slug('tourism'),
    text('summary', '一文の紹介', { required, group: 'basic' }),
    ...names(),
    choice('motif', '表紙の柄', motifs, {
      required,
      group: 'basic',
      help: 'このテーマの文書の表紙に使う文様です。',
    }),
    number('order', '並び順', { group: 'basic' }),
    richText('body', '本文', { group: 'body' }),
    ...sources(),
    ...publication(),
  ],
  preview: shown({ title: 'title', motif: 'motif' }, ({ title, motif }) => ({
    title,
    subtitle: word(motifs, motif),
  })),
});
