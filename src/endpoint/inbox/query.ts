import { z } from 'zod';
import { formNames } from '../../forms/form.ts';
import { fill, ui } from '../../lib/interface.ts';
import { endOf, isDay, isInstant, startOf } from '../../lib/jst.ts';
import type { Instant } from '../../lib/jst.ts';
import { submissionStates } from '../../forms/submission.ts';

const words = ui.inbox.errors;

const moment = (read: (text: string) => Instant) =>
  z.string().transform((text, context) => {
    if (isDay(text) || isInstant(text)) return read(text);
    context.addIssue({ code: 'custom', message: fill(words.moment, { found: text }) });
    return z.NEVER;
  });

const whole = (min: number, max: number) =>
  z.string().transform((text, context) => {
    const value = Number(text);
    if (/^\d{1,15}$/.test(text) && value >= min && value <= max) return value;
    context.addIssue({
      code: 'custom',
      message: fill(words.number, { min: String(min), max: String(max) }),
    });
    return z.NEVER;
  });

const filter = {
  form: z.enum(formNames).optional(),
  state: z.enum(submissionStates).optional(),
  target: z.string().max(200).optional(),
  seat: z.enum(['seated', 'waiting']).optional(),
  /** 要確認: any reason, none, or one. */
  suspicion: z.enum(['any', 'none', 'trap', 'fast']).optional(),
  q: z
    .string()
    .max(200)
    .transform((text) => text.trim())
    .transform((text) => (text === '' ? undefined : text))
    .optional(),
  /** A day in Japan, or an instant. */
  from: moment(startOf).optional(),
  /** A day belongs to its end; an instant is the first that does not. */
  to: moment(endOf).optional(),
};

/** The query of the list. */
export const listQuery = z.strictObject({
  ...filter,
  /** `next` of the page before. */
  cursor: whole(1, 999_999_999_999_999).optional(),
  limit: whole(1, 100).default(50),
});

export const exportEncodings = ['utf-8', 'shift_jis'] as const;

/** The query of the export: the list's, and how the file is encoded. */
export const exportQuery = z.strictObject({
  ...filter,
  encoding: z.enum(exportEncodings).default('utf-8'),
});
