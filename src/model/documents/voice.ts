import { z } from 'zod';
import { choice, day, references, compulsoryText, text, titled } from '../fields.ts';
import { identity, publication, source } from '../parts.ts';
import { speakers } from '../vocabulary.ts';

/** 声: what somebody who was there says, by role and never by name. */
export const voice = z.strictObject({
  ...identity,
  _type: z.literal('voice'),
  sample: publication.sample,
  speaker: choice('話し手', speakers),
  /** 「人事担当」「参加メンバー」; of a supporter the name that a message was sent under. */
  speakerNote: text('話し手の補足').optional(),
  /** `quotation` is printed word for word; `summary` 要旨 is in our words, without quotation marks. */
  manner: choice('書き方', { summary: '要旨', quotation: '引用' }),
  about: references('何についての声か', 'program', 'case', 'recruitment'),
  /** Where it was published; or else the day on which the speaker agreed. */
  source: titled('出典', source).optional(),
  consentOn: day('掲載の同意日').optional(),
  body: compulsoryText('本文'),
});
