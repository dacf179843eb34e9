import { defineType } from 'sanity';
import { flag, group, lines, list, number, text, url } from '../fields.ts';
import { reference } from '../references.ts';
import { groups } from '../groups.ts';
import { items } from '../items.ts';
import { validation } from '../../validation/index.ts';

const required = true;

/** サイト設定. */
export const site = defineType({
  name: 'site',
  title: 'サイト設定',
  type: 'document',
  validation,
  groups: groups('basic', 'people', 'application', 'publication'),
  fields: [
    text('name', 'サイト名', { required, group: 'basic' }),
    text('tagline', 'サイト名にそえる一言', {
      required,
      group: 'basic',
      help: 'ページの上で、サイト名の横に出ます。',
    }),
    text('description', 'サイトの説明', {
      required,
      group: 'basic',
      help: '検索結果や、共有されたリンクに出る一文です。',
    }),
    list('declaration', 'トップの言葉', {
      required,
      group: 'basic',
      help: 'トップページに縦書きで出る、2〜3行の短い言葉です。',
    }),
    lines('introduction', 'トップの紹介文', { required, group: 'basic' }),
    group(
      'operator',
      '運営者',
      [
        text('name', '名称', { required }),
        reference('organization', '団体', ['organization']),
        text('address', '所在地', { required }),
        text('telephone', '電話番号'),
        text('representative', '責任者'),
        text('hours', '受付時間', { help: '電話に出られる曜日と時間です。' }),
      ],
      { required, group: 'people' },
    ),
    number('replyDays', '返信までの営業日数', {
      required,
      group: 'application',
      help: '応募や問い合わせをした人に、この日数のうちに返事をすると約束します。',
    }),
    list('closingDays', '休業日', {
      group: 'application',
      help: '土日と祝日のほかに休む日です（例 12月29日〜1月3日）。',
    }),
    number('retentionDays', '受付内容を保存する日数', {
      required,
      group: 'application',
      help: 'この日数がたつと、応募や問い合わせの内容を自動で消します。',
    }),
    items(
      'processors',
      '個人情報の取り扱いを委託する先',
      [
        text('name', '名称', { required }),
        text('purpose', '目的', { required }),
        text('country', '所在国', { required }),
      ],
      { title: 'name', subtitle: 'purpose' },
      { group: 'application' },
    ),
    number('soonDays', '「まもなく締切」にする日数', {
      required,
      group: 'publication',
      help: '締切までの残りがこの日数になると、朱色で表示します。',
    }),
    number('confirmWithinDays', '情報確認日の有効日数', {
      required,
      group: 'publication',
      help: '随時募集は、情報確認日からこの日数を過ぎると「情報の確認待ち」になります。',
    }),
    group(
      'license',
      '利用条件',
      [text('name', '名称', { required }), url('url', 'アドレス', { required })],
      {
        required,
        group: 'publication',
        help: '文章と図を、ほかの人がどのような条件で使えるかです。',
      },
    ),
    flag('demonstration', '見本サイト', {
      required,
      group: 'publication',
      help: '選ぶと、すべてのページに見本と表示し、検索エンジンに載せません。',
    }),
    text('demonstrationNotice', '見本サイトの断り書き', { group: 'publication' }),
    items(
      'withdrawn',
      '取り下げたページ',
      [
        text('address', 'アドレス', {
          required,
          help: 'サイトの名前を除いた部分です（例 /cases/akiya/）。その下のページも含みます。',
        }),
        text('reason', '理由', { required, help: 'サイトには出ません（例 同意の取り消し）。' }),
      ],
      { title: 'address', subtitle: 'reason' },
      {
        group: 'publication',
        help: '公開したページを消したときに、そのアドレスを書きます。書くまで、サイトは作り直されません。',
      },
    ),
  ],
  preview: { select: { title: 'name', subtitle: 'tagline' } },
});
