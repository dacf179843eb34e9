import { z } from 'zod';
import { choice, day, references, compulsoryText, slug, text, titled } from '../fields.ts';
import { identity, involvement, publication } from '../parts.ts';
import { storyKinds } from '../vocabulary.ts';

/** 読み物: a column, an article or news. */
export const story = z.strictObject({
  ...identity,
  _type: z.literal('story'),
  ...publication,
  title: text('題名'),
  subtitle: text('副題').optional(),
  slug: slug(),
  summary: text('一文の紹介'),
  kind: choice('種類', storyKinds),
  /** The desk or role that wrote it. */
  author: text('書き手').optional(),
  organizations: titled('関わる団体', z.array(involvement)).optional(),
  themes: references('テーマ', 'theme'),
  programs: references('関連するプログラム', 'program').optional(),
  courses: references('関連する講座', 'course').optional(),
  stories: references('関連する読み物', 'story').optional(),
  series: titled(
    '連載・シリーズ',
    z.strictObject({
      name: text('シリーズ名'),
      /** 「更新」 is shown for 90 days from here; never typed. */
      updatedOn: day('シリーズの更新日').optional(),
    }),
  ).optional(),
  body: compulsoryText('本文'),
});
