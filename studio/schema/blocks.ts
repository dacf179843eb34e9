import { defineArrayMember, defineField } from 'sanity';
import { common, lines, text, url } from './fields.ts';
import { listOf, shown } from './preview.ts';

const required = true;

/** Words of others, with where they are from. */
export const quote = defineArrayMember({
  type: 'object',
  name: 'quote',
  title: '引用（出典つき）',
  fields: [
    lines('text', '引用文', { required, help: 'もとの文章を一字も変えずに写します。' }),
    text('source', '出典', { required }),
    url('url', '出典のアドレス'),
  ],
  preview: { select: { title: 'text', subtitle: 'source' } },
});

/** An aside. */
export const note = defineArrayMember({
  type: 'object',
  name: 'note',
  title: '注記',
  fields: [text('title', '見出し'), lines('text', '内容', { required })],
  preview: { select: { title: 'title', subtitle: 'text' } },
});

/** Rows of cells; the first row is the head. */
export const table = defineArrayMember({
  type: 'object',
  name: 'table',
  title: '表',
  fields: [
    text('caption', '表の題名'),
    defineField({
      ...common('rows', '行', { required, help: '1行めは見出しです。' }),
      type: 'array',
      of: [
        defineArrayMember({
          type: 'object',
          name: 'row',
          title: '行',
          fields: [
            defineField({
              ...common('cells', 'ます', { required }),
              type: 'array',
              of: [defineArrayMember({ type: 'string' })],
            }),
          ],
          preview: shown({ cells: 'cells' }, ({ cells }) => ({ title: listOf(cells).join('｜') })),
        }),
      ],
    }),
  ],
  preview: shown({ title: 'caption' }, ({ title }) => ({ title: title ?? '表' })),
});

/** Steps in time, each with who takes them. */
export const roadmap = defineArrayMember({
  type: 'object',
  name: 'roadmap',
  title: '工程表',
  fields: [
    defineField({
      ...common('stages', '段階', { required }),
      type: 'array',
      of: [
        defineArrayMember({
          type: 'object',
          name: 'stage',
          title: '段階',
          fields: [
            text('stage', '時期', { required, help: '短期・中期・長期、または年を書きます。' }),
            text('owner', '担当'),
            text('action', '行うこと', { required }),
            text('due', '期限'),
            text('progress', '進み具合'),
          ],
          preview: { select: { title: 'action', subtitle: 'stage' } },
        }),
      ],
    }),
  ],
  preview: { select: {}, prepare: () => ({ title: '工程表' }) },
});

/** Questions with their answers. */
export const faq = defineArrayMember({
  type: 'object',
  name: 'faq',
  title: '質問と答え',
  fields: [
    defineField({
      ...common('items', '質問と答え', { required }),
      type: 'array',
      of: [
        defineArrayMember({
          type: 'object',
          name: 'qa',
          title: '質問と答え',
          fields: [lines('question', '質問', { required }), lines('answer', '答え', { required })],
          preview: { select: { title: 'question', subtitle: 'answer' } },
        }),
      ],
    }),
  ],
  preview: { select: { title: 'items.0.question' } },
});
