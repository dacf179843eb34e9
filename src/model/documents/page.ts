import { z } from 'zod';
import { compulsoryText, slug, text } from '../fields.ts';
import { identity, publication } from '../parts.ts';

/** 固定ページ: a standing page such as /about/. */
export const page = z.strictObject({
  ...identity,
  _type: z.literal('page'),
  ...publication,
  title: text('題名'),
  slug: slug(),
  summary: text('一文の紹介'),
  body: compulsoryText('本文'),
});
