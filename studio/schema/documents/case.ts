import { defineType } from 'sanity';
import { day, flag, group, list, municipalities, number, text, valueOf } from '../fields.ts';
import { reference, references } from '../references.ts';
import { groups } from '../groups.ts';
import { items } from '../items.ts';
import { names, organizations, publication, slug } from '../parts.ts';
import { sources } from '../sources.ts';
import { pictureField } from '../picture.ts';
import { richText } from '../portable-text.ts';
import { joined, place, textOf, shown } from '../preview.ts';
import { suggestSlug } from '../suggest-slug.ts';
import { validation } from '../../validation/index.ts';

const required = true;
const chapter = { group: 'chapters' } as const;

/** 事例: its chapters stand in the order in which every case is told. */
export const caseStudy = defineType({
  name: 'case',
  title: '事例',
  type: 'document',
  validation,
  groups: groups('basic', 'people', 'chapters', 'body', 'sources', 'publication'),
  fields: [
    text('title', '題名', { required, group: 'basic', help: '資料にあるとおりに書きます。' }),
    slug('shiojiri-2021-now', suggestSlug),
    text('summary', '一文の紹介', { required, group: 'basic', help: '一覧と検索結果に出ます。' }),
    ...names(),
    reference('program', 'プログラム', ['program'], { required, group: 'basic' }),
    number('term', '期の番号', { group: 'basic' }),
    text('label', '資料での番号', {
      group: 'basic',
      help: '「15」「A」など、資料での呼び方です。',
    }),
    number('order', '並び順', { group: 'basic' }),
    valueOf('fiscalYear', 'fiscalYear', '年度', { group: 'basic' }),
    group(
      'period',
      '期間',
      [valueOf('partialDate', 'from', '開始', { required }), valueOf('partialDate', 'to', '終了')],
      { group: 'basic' },
    ),
    references('themes', 'テーマ', ['theme'], { required, group: 'basic' }),
    list('keywords', 'キーワード', { group: 'basic' }),
    pictureField('image', '写真', { group: 'basic' }),
    municipalities({ group: 'people' }),
    flag('municipalityUndisclosed', '自治体名は非公開', {
      group: 'people',
      help: '空欄とは違います。公開できないことを示します。',
    }),
    text('placeNote', '場所の補足', { group: 'people' }),
    text('partner', '相手先', { group: 'people' }),
    organizations('関わった団体', { group: 'people' }),
    items(
      'members',
      '役割',
      [
        text('who', '誰が', {
          required,
          help: '名前ではなく役割を書きます（例 都市部の会社員2名）。',
        }),
        reference('person', '人', ['person'], { help: '掲載に同意した人だけを選べます。' }),
        text('did', '何をしたか', { required }),
      ],
      { title: 'who', subtitle: 'did' },
      { group: 'people' },
    ),
    list('tools', '使った道具', { group: 'people' }),
    richText('challenge', '課題', chapter),
    richText('approach', '取組', chapter),
    richText('team', '体制', chapter),
    richText('costs', '費用', chapter),
    richText('results', '成果', chapter),
    richText('setbacks', 'つまずき', chapter),
    richText('conditions', '再現条件', chapter),
    richText('body', '本文', { group: 'body' }),
    ...sources(),
    items(
      'corrections',
      '訂正履歴',
      [day('on', '訂正日', { required }), text('text', '訂正の内容', { required })],
      { title: 'text', subtitle: 'on' },
      {
        group: 'sources',
        help: '公開したあとに内容を直したら残します。引用した人が確かめられます。',
      },
    ),
    ...publication(),
  ],
  preview: shown(
    {
      title: 'title',
      year: 'fiscalYear',
      program: 'program.title',
      codes: 'municipalities',
      secret: 'municipalityUndisclosed',
      media: 'image',
    },
    ({ title, year, program, codes, secret, media }) => ({
      title,
      subtitle: joined(
        typeof year === 'number' && `${year}年度`,
        textOf(program),
        secret === true ? '自治体名は非公開' : place(codes),
      ),
      media,
    }),
  ),
});
