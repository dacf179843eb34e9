import { z } from 'zod';
import {
  choice,
  count,
  dayOrInstant,
  flag,
  governmentCode,
  list,
  reference,
  references,
  richText,
  slug,
  text,
  titled,
  url,
  yen,
} from '../fields.ts';
import { identity, involvement, item, publication } from '../parts.ts';
import { question } from './recruitment.ts';
import { applicationRoutes, formats } from '../vocabulary.ts';

/** 説明会・イベント: a dated gathering with a page and a sign-up of its own. */
export const event = z.strictObject({
  ...identity,
  _type: z.literal('event'),
  ...publication,
  title: text('題名'),
  subtitle: text('副題').optional(),
  slug: slug(),
  summary: text('一文の紹介'),
  /** ①② … among the events of one notice. */
  number: count('回').optional(),
  recruitment: reference('募集', 'recruitment').optional(),
  program: reference('プログラム', 'program'),
  organizations: titled('関わる団体', z.array(involvement)).optional(),
  municipalities: titled('市区町村', z.array(governmentCode('市区町村'))).optional(),
  startsAt: dayOrInstant('開始'),
  endsAt: dayOrInstant('終了').optional(),
  formats: titled('形式', z.array(choice('形式', formats))),
  venue: text('会場').optional(),
  capacity: count('定員').optional(),
  /** Once every seat is taken, no sign-up is accepted; otherwise people wait in order. */
  noWaiting: flag('キャンセル待ちを受けない').optional(),
  fee: titled(
    '参加費',
    z.strictObject({ amount: yen('金額（税込・円）'), note: text('補足').optional() }),
  ),
  agenda: list('内容').optional(),
  speakers: titled(
    '登壇',
    z.array(
      item({
        person: reference('人', 'person').optional(),
        /** A role; a name only through a person who has consented. */
        role: text('役割'),
      }),
    ),
  ).optional(),
  opensAt: dayOrInstant('受付開始').optional(),
  closesAt: dayOrInstant('受付締切').optional(),
  application: choice('申込の受け方', applicationRoutes),
  applyUrl: url('申込ページ').optional(),
  contact: text('問い合わせ先').optional(),
  cancellation: text('キャンセルの扱い').optional(),
  accommodation: text('障害のある方などへの配慮').optional(),
  recipients: references('申込の内容を受け取る団体', 'organization').optional(),
  questions: titled('申込フォームの質問', z.array(question)).optional(),
  body: richText('本文').optional(),
});
