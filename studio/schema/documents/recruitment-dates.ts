import { day, flag, group, text, valueOf } from '../fields.ts';
import { items } from '../items.ts';
import { sessions } from './sessions.ts';

const required = true;

/** 日程と締切 of a notice. */
export const dates = [
  valueOf('dayOrInstant', 'opensAt', '募集開始', { group: 'dates' }),
  valueOf('dayOrInstant', 'closesAt', '応募締切', {
    group: 'dates',
    help: '日付だけなら、その日の終わりまで応募できます。時刻を書くと、その時刻に締め切ります。',
  }),
  flag('rolling', '随時募集', {
    group: 'dates',
    help: '締切のない募集です。情報確認日から日がたつと「情報の確認待ち」になり、応募を止めます。',
  }),
  day('confirmedOn', '情報確認日', {
    group: 'dates',
    help: 'この内容で今も募集していることを、募集元に確かめた日です。',
  }),
  text('confirmedNote', '情報確認日の補足', { group: 'dates' }),
  items(
    'extensions',
    '締切の変更履歴',
    [
      valueOf('dayOrInstant', 'from', '変更前の締切', { required }),
      valueOf('dayOrInstant', 'to', '変更後の締切', { required }),
      day('announcedOn', '発表日', { required }),
      text('reason', '理由'),
    ],
    { title: 'announcedOn', subtitle: 'reason' },
    { group: 'dates', help: '締切を延ばしたら、応募締切を直して、ここにも残します。' },
  ),
  group(
    'period',
    '実施期間',
    [day('from', '開始日', { required }), day('to', '終了日'), text('note', '補足')],
    { group: 'dates' },
  ),
  sessions,
  flag('joinMidway', '途中参加できる', {
    group: 'dates',
    help: '最初の日程より後に締め切る募集では、選んでください。',
  }),
  text('joinMidwayNote', '途中参加の補足', { group: 'dates' }),
];
