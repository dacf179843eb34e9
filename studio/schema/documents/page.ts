import { defineType } from 'sanity';
import { text } from '../fields.ts';
import { groups } from '../groups.ts';
import { publication, slug } from '../parts.ts';
import { sources } from '../sources.ts';
import { richText } from '../portable-text.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** 固定ページ. */
export const page = defineType({
  name: 'page',
  title: '固定ページ',
  type: 'document',
  validation,
  groups: groups('basic', 'body', 'sources', 'publication'),
  fields: [
    text('title', '題名', { required, group: 'basic' }),
    slug('about'),
    text('summary', '一文の紹介', { required, group: 'basic' }),
    richText('body', '本文', { required, group: 'body' }),
    ...sources(),
    ...publication(),
  ],
  preview: { select: { title: 'title', subtitle: 'slug.current' } },
});
