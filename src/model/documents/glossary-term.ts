import { z } from 'zod';
import { references, richText, slug, text } from '../fields.ts';
import { identity, names, publication } from '../parts.ts';

/** 用語: explained once, on /glossary/, and linked from everywhere. */
export const glossaryTerm = z.strictObject({
  ...identity,
  _type: z.literal('glossaryTerm'),
  ...publication,
  ...names,
  title: text('用語'),
  /** The part of the address after `/glossary/#`. */
  slug: slug(),
  summary: text('一文の説明'),
  related: references('関連', 'glossaryTerm', 'program', 'story', 'course').optional(),
  body: richText('くわしい説明').optional(),
});
