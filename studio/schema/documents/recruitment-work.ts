import { timesOfWeek } from '../../../src/model/vocabulary.ts';
import { choices, group, lines, list, number, text } from '../fields.ts';

const required = true;

/** 活動の内容 of a notice. */
export const work = [
  list('targets', 'こんな人に', { required, group: 'work' }),
  list('skills', '生かせるスキル', { group: 'work' }),
  group(
    'hours',
    '必要な時間',
    [
      number('perMonth', '月あたりの時間'),
      number('perWeek', '週あたりの時間'),
      text('note', '補足'),
    ],
    { group: 'work', help: '全体の目安です。会う時間のほかに、準備の時間も入れます。' },
  ),
  choices('timesOfWeek', '活動する時間帯', timesOfWeek, { group: 'work' }),
  lines('duties', '業務の内容', { group: 'work' }),
  text('workplace', '業務に従事する場所', { group: 'work' }),
  group(
    'honest',
    '応募の前に知ってほしいこと',
    [
      list('hard', '大変なこと'),
      list('notFor', 'こんな方には向きません'),
      list('week', 'ある1週間'),
      list('remains', 'それでも残るもの'),
    ],
    { group: 'work', help: '良いことだけでなく、大変なことも書きます。合う人に届きます。' },
  ),
];
