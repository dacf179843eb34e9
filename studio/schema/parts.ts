import { defineField } from 'sanity';
import type { FieldDefinition, SlugSourceFn } from 'sanity';
import { organizationRoles } from '../../src/model/vocabulary.ts';
import { choice, common, day, flag, lines, list, text, url, valueOf } from './fields.ts';
import { reference } from './references.ts';
import type { About } from './fields.ts';
import { items, word } from './items.ts';
import { suggestFromName } from './suggest-slug.ts';

const required = true;

/** Organisations, each in its role. */
export const organizations = (title: string, about?: About): FieldDefinition =>
  items(
    'organizations',
    title,
    [
      reference('organization', '団体', ['organization'], { required }),
      choice('role', '役割', organizationRoles, { required }),
      text('note', '補足'),
    ],
    {
      title: 'organization.title',
      subtitle: 'role',
      say: ({ title, subtitle }) => ({ title, subtitle: word(organizationRoles, subtitle) }),
    },
    about,
  );

/** Titled paragraphs. */
export const points = (name: string, title: string, about?: About): FieldDefinition =>
  items(
    name,
    title,
    [text('title', '見出し', { required }), lines('text', '本文')],
    { title: 'title', subtitle: 'text' },
    about,
  );

/** Awards and adoptions. */
export const awards = (about?: About): FieldDefinition =>
  items(
    'awards',
    '受賞・採択',
    [
      text('title', '名称', { required }),
      valueOf('partialDate', 'year', '時期'),
      text('by', '授与・採択した団体'),
      url('url', 'アドレス'),
      text('note', '補足'),
    ],
    { title: 'title', subtitle: 'by' },
    about,
  );

/** Names under which readers may look for a document. */
export const names = (): readonly FieldDefinition[] => [
  text('reading', 'よみ', {
    group: 'basic',
    help: 'ひらがなで書きます。検索と並べ替えに使います。',
  }),
  list('aliases', '別の呼び方・書き方', {
    group: 'basic',
    help: '略称や古い名前など、検索で見つけてほしい言葉です。',
  }),
];

/** The last part of a document's address. */
export const slug = (example: string, source: SlugSourceFn = suggestFromName): FieldDefinition =>
  defineField({
    ...common('slug', 'アドレス', {
      required,
      group: 'basic',
      help: `半角の小文字・数字・ハイフンで書きます（例 ${example}）。日本語からは作りません。公開したあとで変えると、前のアドレスから転送します。`,
    }),
    type: 'slug',
    // The rule of the model says whose address it already is.
    options: { isUnique: () => true, source, slugify: (suggested: string) => suggested },
  });

/** Fiction, marked so. */
export const sample = (): FieldDefinition =>
  flag('sample', '見本', {
    group: 'publication',
    help: '架空の内容です。どのページでも「見本」と表示します。',
  });

/** The dates of a page and its former addresses. */
export const publication = (): readonly FieldDefinition[] => [
  day('publishedOn', '公開日', { required, group: 'publication' }),
  day('updatedOn', '更新日', {
    group: 'publication',
    help: '内容が実質的に変わった日です。誤字を直しただけなら変えません。',
  }),
  sample(),
  list('previousSlugs', '以前のアドレス', {
    group: 'publication',
    help: 'アドレスを変えて公開すると、前のアドレスがここに加わり、新しいアドレスへ転送します。',
    hidden: ({ document }) => document?.['previousSlugs'] === undefined,
  }),
];
