import { day, number, text, url, valueOf } from '../fields.ts';
import { items } from '../items.ts';

const required = true;

/** The rounds of a program, and its news. */
export const rounds = [
  items(
    'terms',
    '期',
    [
      number('number', '期の番号', { required }),
      text('name', '期の名前', { required }),
      valueOf('fiscalYear', 'fiscalYear', '年度', { required }),
      valueOf('partialDate', 'startsOn', '開始'),
      valueOf('partialDate', 'endsOn', '終了'),
      text('note', '補足'),
    ],
    { title: 'name', subtitle: 'note' },
    { group: 'dates', help: '新しい募集を作る前に、その期をここに足します。' },
  ),
  items(
    'news',
    '最新情報',
    [day('date', '日付', { required }), text('text', '内容', { required }), url('url', 'アドレス')],
    { title: 'text', subtitle: 'date' },
    { group: 'dates' },
  ),
];
