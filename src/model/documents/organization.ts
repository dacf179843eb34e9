import { z } from 'zod';
import {
  choice,
  governmentCode,
  partialDate,
  richText,
  slug,
  text,
  titled,
  url,
} from '../fields.ts';
import { award, identity, item, names, point, publication } from '../parts.ts';
import { legalForms } from '../vocabulary.ts';

/** 団体. One document a body, whatever it was called when: legal forms have a history (I21). */
export const organization = z.strictObject({
  ...identity,
  _type: z.literal('organization'),
  ...publication,
  ...names,
  /** Without its legal form: 「MEGURU」. */
  title: text('名前'),
  slug: slug(),
  summary: text('一文の紹介'),
  legalForm: choice('法人の種類', legalForms),
  legalFormHistory: titled(
    '法人の種類の変遷',
    z.array(
      item({
        form: choice('法人の種類', legalForms),
        /** The date of the source that says so. */
        asOf: partialDate('時点'),
        note: text('補足').optional(),
      }),
    ),
  ).optional(),
  /** 13 digits with a check digit (国税庁). */
  corporateNumber: titled(
    '法人番号',
    z.string().regex(/^\d{13}$/, '法人番号は13桁の数字です。引用符で囲んで書いてください。'),
  ).optional(),
  /** Of the seat; the picker shows the prefecture. */
  municipality: governmentCode('所在地の市区町村').optional(),
  /** A town block is not a municipality (I20): it is written here. */
  seatNote: text('所在地の補足').optional(),
  url: url('公式サイト').optional(),
  foundedOn: partialDate('設立').optional(),
  /** Where the founding date is given; compulsory with it (I6). */
  foundedSource: text('設立の出典').optional(),
  vision: text('ビジョンの要旨').optional(),
  features: titled('特徴', z.array(point)).optional(),
  activities: titled('活動', z.array(point)).optional(),
  awards: titled('受賞・採択', z.array(award)).optional(),
  body: richText('本文').optional(),
});
