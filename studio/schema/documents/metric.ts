import { defineType } from 'sanity';
import { countings, metricKinds, qualifiers } from '../../../src/model/vocabulary.ts';
import { choice, group, number, text, valueOf } from '../fields.ts';
import { reference, references } from '../references.ts';
import { groups } from '../groups.ts';
import { word } from '../items.ts';
import { sourceFields } from '../sources.ts';
import { joined, textOf, shown } from '../preview.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** 指標: no figure without its unit, its definition and its source. */
export const metric = defineType({
  name: 'metric',
  title: '指標',
  type: 'document',
  validation,
  groups: groups('basic', 'dates', 'sources'),
  fields: [
    text('title', '何の数か', { required, group: 'basic' }),
    number('value', '値', { required, group: 'basic' }),
    text('unit', '単位', {
      required,
      group: 'basic',
      help: '資料と同じ数え方です（例 人、延人、回、%）。',
    }),
    choice('qualifier', '数の確かさ', qualifiers, {
      group: 'basic',
      help: '資料に「約」「超」「ほぼ」とあるときだけ選びます。',
    }),
    choice('kind', '目標か実績か', metricKinds, { required, group: 'basic' }),
    choice('counting', '数え方', countings, { group: 'basic' }),
    text('scope', '範囲', { required, group: 'basic', help: 'どこまでを数えたかです。' }),
    text('definition', '定義', {
      required,
      group: 'basic',
      help: '何を1と数えたかを、知らない人にもわかるように書きます。',
    }),
    references('about', '何についての指標か', ['program', 'case', 'organization'], {
      required,
      group: 'basic',
    }),
    reference('pairedWith', '対になる指標', ['metric'], {
      group: 'basic',
      help: '同じ人を、延べと実人数の両方で数えたときに選びます。',
    }),
    reference('target', '目標', ['metric'], { group: 'basic' }),
    valueOf('partialDate', 'asOf', '時点', { required, group: 'dates' }),
    valueOf('partialDate', 'due', '期限', { group: 'dates', help: '目標のときに書きます。' }),
    valueOf('fiscalYear', 'fiscalYear', '年度', { group: 'dates' }),
    group('source', '出典', sourceFields, { required, group: 'sources' }),
  ],
  preview: shown(
    { title: 'title', value: 'value', unit: 'unit', qualifier: 'qualifier', kind: 'kind' },
    ({ title, value, unit, qualifier, kind }) => ({
      title,
      subtitle: joined(
        word(metricKinds, kind),
        typeof value === 'number' &&
          `${word(qualifiers, qualifier)}${value.toLocaleString('ja-JP')}${textOf(unit) ?? ''}`,
      ),
    }),
  ),
});
