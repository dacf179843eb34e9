import { defineType } from 'sanity';
import { text } from '../fields.ts';
import { references } from '../references.ts';
import { groups } from '../groups.ts';
import { names, publication, slug } from '../parts.ts';
import { sources } from '../sources.ts';
import { richText } from '../portable-text.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** 用語. */
export const glossaryTerm = defineType({
  name: 'glossaryTerm',
  title: '用語',
  type: 'document',
  validation,
  groups: groups('basic', 'body', 'sources', 'publication'),
  fields: [
    text('title', '用語', { required, group: 'basic' }),
    slug('kankei-jinko'),
    text('summary', '一文の説明', { required, group: 'basic' }),
    ...names(),
    references('related', '関連', ['glossaryTerm', 'program', 'story', 'course'], {
      group: 'basic',
    }),
    richText('body', 'くわしい説明', { group: 'body' }),
    ...sources(),
    ...publication(),
  ],
  preview: { select: { title: 'title', subtitle: 'summary' } },
});
