import type { FieldDefinition } from 'sanity';
import { absences, facts } from '../../src/model/vocabulary.ts';
import { choice, day, text, url } from './fields.ts';
import { items, word } from './items.ts';

const required = true;

/** The fields of a source; a metric holds one, other documents a list. */
export const sourceFields: readonly FieldDefinition[] = [
  text('title', '資料の名前', { required }),
  text('publisher', '発行元'),
  url('url', 'アドレス'),
  day('checkedOn', '確認日', {
    help: 'このアドレスを最後に開いて、資料があることを確かめた日です。',
  }),
  url('archivedUrl', '保存された写しのアドレス', {
    help: '資料が移動したり消えたりしたときのための、ウェブアーカイブなどのアドレスです。',
  }),
  text('note', '補足'),
];

/** Where a document is from and what it openly does not know. */
export const sources = (): readonly FieldDefinition[] => [
  items(
    'sources',
    '出典・参考',
    sourceFields,
    { title: 'title', subtitle: 'publisher' },
    {
      group: 'sources',
      help: '読む人が確かめられるように、もとになった資料を挙げます。',
    },
  ),
  items(
    'missing',
    '公表されていない項目',
    [
      choice('fact', '項目', facts, { required }),
      choice('status', '理由の種類', absences, { required }),
      text('reason', '補足', { help: '理由や、問い合わせればわかる先を書きます。' }),
    ],
    {
      title: 'fact',
      subtitle: 'status',
      say: ({ title, subtitle }) => ({
        title: word(facts, title),
        subtitle: word(absences, subtitle),
      }),
    },
    {
      group: 'sources',
      help: '必要な項目が書けないときに、空欄のままにせず「未公表」などと理由を示します。',
    },
  ),
];
