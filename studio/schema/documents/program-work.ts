import { choice, lines, text } from '../fields.ts';
import { items, word } from '../items.ts';
import { awards, points } from '../parts.ts';
import { reference } from '../references.ts';

const required = true;

const manners = { summary: '要旨', quotation: '引用' };
const lessonKinds = { point: 'ポイント', background: '背景', next: '今後に向けて' };

/** What a program is for, how it works and what came of it. */
export const work = [
  items(
    'mission',
    '目指す姿',
    [
      text('label', '見出し', { required }),
      lines('text', '本文', { required }),
      choice('manner', '書き方', manners, {
        required,
        help: '要旨は自分たちの言葉、引用は資料の文のままです。',
      }),
    ],
    { title: 'label', subtitle: 'text' },
    { group: 'work' },
  ),
  points('features', '特徴', { group: 'work' }),
  items(
    'approaches',
    'アプローチ',
    [
      text('anchor', '見出しのアドレス', {
        required,
        help: 'この見出しへ直接リンクするための、半角英数字の名前です。',
      }),
      text('title', '見出し', { required }),
      lines('text', '本文', { required }),
      reference('theme', 'テーマ', ['theme']),
    ],
    { title: 'title', subtitle: 'text' },
    { group: 'work' },
  ),
  points('participation', '関わり方', { group: 'work' }),
  items(
    'channels',
    'つながる手段',
    [text('tool', '手段', { required }), text('example', '使い方の例', { required })],
    { title: 'tool', subtitle: 'example' },
    { group: 'work' },
  ),
  items(
    'merits',
    '送り出す組織の利点',
    [text('text', '利点', { required }), text('department', '主な担当部署', { required })],
    { title: 'text', subtitle: 'department' },
    { group: 'work' },
  ),
  items(
    'lessons',
    '学びと今後',
    [
      choice('kind', '種類', lessonKinds, { required }),
      text('text', '内容', { required }),
      text('conclusion', '結果'),
    ],
    {
      title: 'text',
      subtitle: 'kind',
      say: ({ title, subtitle }) => ({ title, subtitle: word(lessonKinds, subtitle) }),
    },
    { group: 'work' },
  ),
  awards({ group: 'work' }),
];
