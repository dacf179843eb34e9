import { z } from 'zod';
import { choice, count, richText, slug, text } from '../fields.ts';
import { identity, names, publication } from '../parts.ts';
import { motifs } from '../vocabulary.ts';

/** テーマ: a field of work. It decides the motif of the covers. */
export const theme = z.strictObject({
  ...identity,
  _type: z.literal('theme'),
  ...publication,
  ...names,
  title: text('名前'),
  slug: slug(),
  summary: text('一文の紹介'),
  motif: choice('表紙の柄', motifs),
  order: count('並び順').optional(),
  body: richText('本文').optional(),
});
