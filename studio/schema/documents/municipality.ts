import { defineType } from 'sanity';
import { fullName } from '../../../src/lib/local-government.ts';
import { text, url, valueOf } from '../fields.ts';
import { groups } from '../groups.ts';
import { publication } from '../parts.ts';
import { sources } from '../sources.ts';
import { richText } from '../portable-text.ts';
import { textOf, shown } from '../preview.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** 市区町村: its name and reading come from the list of codes. */
export const municipality = defineType({
  name: 'municipality',
  title: '市区町村',
  type: 'document',
  validation,
  groups: groups('basic', 'body', 'sources', 'publication'),
  fields: [
    valueOf('governmentCode', 'code', '全国地方公共団体コード', { required, group: 'basic' }),
    text('summary', '一文の紹介', { required, group: 'basic' }),
    url('url', '公式サイト', { group: 'basic' }),
    richText('body', '本文', { group: 'body' }),
    ...sources(),
    ...publication(),
  ],
  preview: shown({ code: 'code', subtitle: 'summary' }, ({ code, subtitle }) => ({
    title: fullName(textOf(code) ?? ''),
    subtitle,
  })),
});
