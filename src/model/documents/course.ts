import { z } from 'zod';
import {
  choice,
  list,
  quantity,
  reference,
  references,
  richText,
  slug,
  text,
  titled,
  url,
  yen,
} from '../fields.ts';
import { identity, item, names, publication } from '../parts.ts';
import { deliveries } from '../vocabulary.ts';

/** 研修・講座. */
export const course = z.strictObject({
  ...identity,
  _type: z.literal('course'),
  ...publication,
  ...names,
  title: text('題名'),
  subtitle: text('副題').optional(),
  slug: slug(),
  summary: text('一文の紹介'),
  provider: reference('提供する団体', 'organization'),
  publisher: reference('掲載した団体', 'organization').optional(),
  program: reference('プログラム', 'program').optional(),
  themes: references('テーマ', 'theme'),
  /** Days allow halves (1.5日間). */
  duration: titled(
    '所要時間',
    z.strictObject({
      value: quantity('長さ'),
      unit: choice('単位', { day: '日間', hour: '時間' }),
    }),
  ).optional(),
  painPoints: list('こんなお悩みに').optional(),
  goals: list('目標').optional(),
  /** One entry a way of delivery; one course may have two. */
  deliveries: titled(
    '受け方',
    z.array(
      item({
        format: choice('形', deliveries),
        /** Says where the link leads; 「詳細はこちら」 alone does not (I16). */
        label: text('リンクの文字').optional(),
        url: url('アドレス').optional(),
        price: yen('料金（税込・円）').optional(),
        dates: text('開催日').optional(),
      }),
    ),
  ),
  related: references('一緒に受けたい講座', 'course').optional(),
  body: richText('本文').optional(),
});
