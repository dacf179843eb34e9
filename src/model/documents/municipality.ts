import { z } from 'zod';
import { governmentCode, richText, text, url } from '../fields.ts';
import { identity, publication } from '../parts.ts';

/**
 * 市区町村: words about a municipality or prefecture. Its name and reading come from the code list;
 * a municipality without such a document has its page all the same.
 */
export const municipality = z.strictObject({
  ...identity,
  _type: z.literal('municipality'),
  ...publication,
  code: governmentCode('全国地方公共団体コード'),
  summary: text('一文の紹介'),
  url: url('公式サイト').optional(),
  body: richText('本文').optional(),
});
