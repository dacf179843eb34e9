import { z } from 'zod';
import {
  choice,
  count,
  day,
  fiscalYear,
  governmentCode,
  list,
  lines,
  partialDate,
  reference,
  references,
  richText,
  slug,
  text,
  titled,
  url,
} from '../fields.ts';
import { award, identity, involvement, item, names, point, publication } from '../parts.ts';
import { audiences, programStatuses } from '../vocabulary.ts';

/** 期: one round of a program. Notices and cases name it by its number. */
export const term = item({
  number: count('期の番号'),
  name: text('期の名前'),
  fiscalYear: fiscalYear(),
  startsOn: partialDate('開始').optional(),
  endsOn: partialDate('終了').optional(),
  note: text('補足').optional(),
});

/** プログラム: an undertaking that runs over years, with terms, notices and cases of its own. */
export const program = z.strictObject({
  ...identity,
  _type: z.literal('program'),
  ...publication,
  ...names,
  title: text('名前'),
  slug: slug(),
  /** Quoted from the source with its source, or our own words. */
  catchphrase: text('キャッチフレーズ').optional(),
  summary: text('一文の紹介'),
  status: choice('状態', programStatuses),
  /** The day of the source that gives the status; shown beside it. */
  statusAsOf: day('状態の時点').optional(),
  startedOn: partialDate('開始').optional(),
  endedOn: partialDate('終了').optional(),
  /** 事業名: the public scheme that funded it. */
  fundingScheme: text('事業名・財源').optional(),
  fiscalYear: fiscalYear('事業の年度').optional(),
  parent: reference('上位のプログラム', 'program').optional(),
  terms: titled('期', z.array(term)).optional(),
  organizations: titled('関わる団体', z.array(involvement)),
  municipalities: titled('市区町村', z.array(governmentCode('市区町村'))).optional(),
  /** Where the area is not a municipality: 「全国」. */
  areaNote: text('地域の補足').optional(),
  themes: references('テーマ', 'theme'),
  audiences: titled('関わる人・団体', z.array(choice('関わる人・団体', audiences))).optional(),
  keywords: list('キーワード').optional(),
  /** Vision, mission, message: short quotations with their source, or 要旨 in our words. */
  mission: titled(
    '目指す姿',
    z.array(
      item({
        label: text('見出し'),
        text: lines('本文'),
        /** `summary` 要旨 is in our words; `quotation` is printed as it stands in the source. */
        manner: choice('書き方', { summary: '要旨', quotation: '引用' }),
      }),
    ),
  ).optional(),
  features: titled('特徴', z.array(point)).optional(),
  approaches: titled(
    'アプローチ',
    z.array(
      item({
        /** The part of the address after `#`. */
        anchor: text('見出しのアドレス'),
        title: text('見出し'),
        text: lines('本文'),
        theme: reference('テーマ', 'theme').optional(),
      }),
    ),
  ).optional(),
  participation: titled('関わり方', z.array(point)).optional(),
  channels: titled(
    'つながる手段',
    z.array(item({ tool: text('手段'), example: text('使い方の例') })),
  ).optional(),
  merits: titled(
    '送り出す組織の利点',
    z.array(item({ text: text('利点'), department: text('主な担当部署') })),
  ).optional(),
  lessons: titled(
    '学びと今後',
    z.array(
      item({
        kind: choice('種類', { point: 'ポイント', background: '背景', next: '今後に向けて' }),
        text: text('内容'),
        conclusion: text('結果').optional(),
      }),
    ),
  ).optional(),
  news: titled(
    '最新情報',
    z.array(item({ date: day('日付'), text: text('内容'), url: url('アドレス').optional() })),
  ).optional(),
  awards: titled('受賞・採択', z.array(award)).optional(),
  /** The number of cases that the source announces, where it differs from those listed (I8). */
  announcedCases: titled(
    '公表された事例の数',
    z.strictObject({ count: count('数'), gapReason: text('数が合わない理由').optional() }),
  ).optional(),
  related: references('関連するプログラム', 'program').optional(),
  body: richText('本文').optional(),
});
