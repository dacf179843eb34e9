import { defineArrayMember, defineField } from 'sanity';
import type { FieldDefinition } from 'sanity';
import { typeNames, withoutPage } from '../../src/model/types.ts';
import { faq, note, quote, roadmap, table } from './blocks.ts';
import { common, text } from './fields.ts';
import { reference } from './references.ts';
import type { About } from './fields.ts';
import { picture } from './picture.ts';

const required = true;

/** Documents with an address: a term has one on the page of all terms. */
const linkable = typeNames.filter((type) => !withoutPage.has(type) || type === 'glossaryTerm');

const words = defineArrayMember({
  type: 'block',
  styles: [
    { title: '本文', value: 'normal' },
    { title: '見出し', value: 'h2' },
    { title: '小見出し', value: 'h3' },
    { title: '小さな見出し', value: 'h4' },
    { title: '引用', value: 'blockquote' },
  ],
  lists: [
    { title: '箇条書き', value: 'bullet' },
    { title: '番号つき', value: 'number' },
  ],
  marks: {
    decorators: [
      { title: '強調', value: 'strong' },
      { title: '斜体', value: 'em' },
      { title: '等幅', value: 'code' },
    ],
    annotations: [
      {
        name: 'link',
        title: 'リンク（ほかのサイト）',
        type: 'object',
        fields: [
          text('href', 'アドレス', {
            required,
            help: 'https:// から、サイトの中は / から書きます。',
          }),
        ],
      },
      {
        name: 'internalLink',
        title: 'リンク（このサイトの文書）',
        type: 'object',
        fields: [reference('reference', '文書', linkable, { required })],
      },
      {
        name: 'ruby',
        title: 'ふりがな',
        type: 'object',
        fields: [text('reading', 'よみ', { required })],
      },
    ],
  },
});

/** A body: running text, pictures and the blocks that the site knows. */
export const richText = (name: string, title: string, about?: About): FieldDefinition =>
  defineField({
    ...common(name, title, about),
    type: 'array',
    of: [words, defineArrayMember(picture), quote, note, table, roadmap, faq],
  });
