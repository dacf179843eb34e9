import { z } from 'zod';
import { count, flag, lines, list, pageAddress, reference, text, titled, url } from '../fields.ts';
import { identity, item } from '../parts.ts';

/** サイト設定: the operator, its promises and the switch between demonstration and real. */
export const site = z.strictObject({
  ...identity,
  _type: z.literal('site'),
  name: text('サイト名'),
  /** Stands beside the name in the header. */
  tagline: text('サイト名にそえる一言'),
  /** For search results and shared links; one sentence. */
  description: text('サイトの説明'),
  /** The two or three short lines of the home page's declaration, set vertically. */
  declaration: list('トップの言葉'),
  /** The paragraph under the boards. */
  introduction: lines('トップの紹介文'),
  /** True: every page says that it is a demonstration, and no search engine may index it. */
  demonstration: flag('見本サイト'),
  /** The sentence that every page of a demonstration shows. */
  demonstrationNotice: text('見本サイトの断り書き').optional(),
  operator: titled(
    '運営者',
    z.strictObject({
      name: text('名称'),
      organization: reference('団体', 'organization').optional(),
      address: text('所在地'),
      telephone: text('電話番号').optional(),
      representative: text('責任者').optional(),
      /** When somebody answers the telephone. */
      hours: text('受付時間').optional(),
    }),
  ),
  /** Working days until an answer is promised. */
  replyDays: count('返信までの営業日数'),
  /** Days off besides weekends and holidays, in words: 「12月29日〜1月3日」. */
  closingDays: list('休業日').optional(),
  /** Days after which a submission is deleted. */
  retentionDays: count('受付内容を保存する日数'),
  /** A notice within so many days of its deadline is shown in vermilion. */
  soonDays: count('「まもなく締切」にする日数'),
  /** A rolling notice not confirmed for so many days is shown as awaiting confirmation. */
  confirmWithinDays: count('情報確認日の有効日数'),
  /** The licence of texts and figures. */
  license: titled('利用条件', z.strictObject({ name: text('名称'), url: url('アドレス') })),
  processors: titled(
    '個人情報の取り扱いを委託する先',
    z.array(item({ name: text('名称'), purpose: text('目的'), country: text('所在国') })),
  ).optional(),
  /** Pages taken down on purpose. An address that vanishes and is not listed stops the build. */
  withdrawn: titled(
    '取り下げたページ',
    z.array(item({ address: pageAddress('アドレス'), reason: text('理由') })),
  ).optional(),
});
