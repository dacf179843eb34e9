import { z } from 'zod';
import { choice, day, picture, reference, richText, slug, text, titled } from '../fields.ts';
import { identity, names, publication } from '../parts.ts';
import { personRoles } from '../vocabulary.ts';

/** 人. No page without a name and a recorded consent (I19). */
export const person = z.strictObject({
  ...identity,
  _type: z.literal('person'),
  ...publication,
  ...names,
  title: text('名前'),
  slug: slug(),
  summary: text('一文の紹介'),
  roles: titled('役割', z.array(choice('役割', personRoles))),
  affiliation: reference('所属', 'organization').optional(),
  /** The day on which the person agreed to this page. */
  consentOn: day('掲載の同意日'),
  consentScope: text('同意の範囲'),
  portrait: picture('写真').optional(),
  body: richText('本文').optional(),
});
