import { z } from 'zod';
import { isInstant, isDay } from '../lib/jst.ts';
import { isPartialDate } from '../lib/japanese-date.ts';
import { hasValidCheckDigit, localGovernment } from '../lib/local-government.ts';
import { block } from './portable-text.ts';
import type { DocumentType } from './types.ts';
import { depictions } from './vocabulary.ts';

/**
 * What readers of a schema need to know of a field beyond its shape: the name an editor sees, and
 * how the file codec writes the value.
 */
export interface FieldMeta {
  /** The field's name in the Studio, in reports and in messages. */
  readonly title: string;
  /** What kind of value it is where the zod type alone does not say. */
  readonly kind?: 'reference' | 'instant' | 'richText' | 'picture' | 'code' | 'slug';
  /** For a reference: the types it may point to. */
  readonly to?: readonly DocumentType[];
  /** For one of a fixed set: the Japanese name of each value. */
  readonly options?: Readonly<Record<string, string>>;
}

export const fieldMeta = z.registry<FieldMeta>();

function named<T extends z.ZodType>(schema: T, meta: FieldMeta): T {
  fieldMeta.add(schema, meta);
  return schema;
}

/** Gives an array or object its name. */
export function titled<T extends z.ZodType>(title: string, schema: T): T {
  return named(schema, { title });
}

/** One line of text. */
export function text(title: string) {
  return named(
    z
      .string()
      .min(1, '空欄です。書くことがなければ、項目ごと消してください。')
      .refine((value) => !value.includes('\n'), '1行で書いてください。'),
    { title },
  );
}

/** Plain text in which line breaks count. */
export function lines(title: string) {
  return named(z.string().min(1, '空欄です。書くことがなければ、項目ごと消してください。'), {
    title,
  });
}

/** Short texts in the order in which they are shown. */
export function list(title: string) {
  return named(z.array(text(title)), { title });
}

/** A day `YYYY-MM-DD` in Japan. */
export function day(title: string) {
  return named(z.string().refine(isDay, '実在する日付を「2026-04-01」の形で書いてください。'), {
    title,
  });
}

/** A date as precise as its source: year, month or day. */
export function partialDate(title: string) {
  return named(
    z
      .string()
      .refine(isPartialDate, '「2022」「2022-07」「2022-07-30」のどれかの形で書いてください。'),
    { title },
  );
}

/** A day, or an instant with offset. A day used as an end lasts until midnight in Japan. */
export function dayOrInstant(title: string) {
  return named(
    z
      .string()
      .refine(
        (value) => isDay(value) || isInstant(value),
        '実在する日付を「2026-04-01」か「2026-04-01T19:00+09:00」の形で書いてください。',
      ),
    { title, kind: 'instant' },
  );
}

/** A fiscal year (April to March) by the year in which it begins. */
export function fiscalYear(title = '年度') {
  return named(
    z.number().int('年度は「2022」のように西暦の整数で書いてください。').min(1900).max(2200),
    { title },
  );
}

/** Yes or no. */
export function flag(title: string) {
  return named(z.boolean(), { title });
}

/** A whole number from 0. */
export function count(title: string) {
  return named(z.number().int('整数で書いてください。').min(0, '0以上で書いてください。'), {
    title,
  });
}

/** A number, fractions allowed. */
export function quantity(title: string) {
  return named(z.number(), { title });
}

/** An amount in yen, tax included. */
export function yen(title: string) {
  return named(z.number().int('円の整数で書いてください。').min(0, '0以上で書いてください。'), {
    title,
  });
}

/** One of a fixed set; the record gives each value's Japanese name. */
export function choice<const K extends string>(title: string, values: Readonly<Record<K, string>>) {
  const keys = Object.keys(values).filter((key): key is K => key in values);
  return named(z.enum(keys), { title, options: values });
}

/** A web address. */
export function url(title: string) {
  return named(
    z
      .string()
      .regex(/^https?:\/\/[^\s]+\.[^\s]+$/u, 'https:// から始まるアドレスを書いてください。'),
    { title },
  );
}

/** The address of a page of this site, without its host: `/cases/akiya/`. */
export function pageAddress(title: string) {
  return named(
    z
      .string()
      .regex(
        /^\/(?:[a-z0-9][a-z0-9-]*\/)+$/u,
        'このサイトの中のアドレスを「/cases/akiya/」の形で書いてください。',
      ),
    { title },
  );
}

/** A code of 全国地方公共団体コード that exists: six digits with a right check digit. */
export function governmentCode(title: string) {
  return named(
    z
      .string()
      .regex(/^\d{6}$/, '全国地方公共団体コードは6桁の数字です。引用符で囲んで書いてください。')
      .refine(
        (code) => !/^\d{6}$/.test(code) || hasValidCheckDigit(code),
        '検査数字（6桁目）が合いません。コードを確かめてください。',
      )
      .refine(
        (code) => !hasValidCheckDigit(code) || localGovernment(code) !== undefined,
        'この番号の自治体はありません。コードを確かめてください。',
      ),
    { title, kind: 'code' },
  );
}

/** A pointer to another document by its id. */
export function reference(title: string, ...to: readonly DocumentType[]) {
  return named(
    z.strictObject({
      _type: z.literal('reference'),
      _ref: z.string().min(1),
      _key: z.string().optional(),
    }),
    { title, kind: 'reference', to },
  );
}

/** Pointers to other documents, in the order in which they are shown. */
export function references(title: string, ...to: readonly DocumentType[]) {
  return named(z.array(reference(title, ...to)), { title });
}

/** Portable Text. */
export function richText(title: string) {
  return named(z.array(block), { title, kind: 'richText' });
}

/** Portable Text that must say something: a file cannot hold an empty one. */
export function compulsoryText(title: string) {
  return named(z.array(block).min(1, '本文がありません。書き足してください。'), {
    title,
    kind: 'richText',
  });
}

/** A picture with its text alternative. */
export function picture(title: string) {
  return named(
    z.strictObject({
      _type: z.literal('image'),
      asset: z.strictObject({ _type: z.literal('reference'), _ref: z.string().min(1) }),
      /** What the picture shows, for people who do not see it. */
      alt: text('代替テキスト'),
      caption: text('写真の説明').optional(),
      credit: text('撮影者・利用条件').optional(),
      /** Whether somebody can be recognised. */
      people: choice('写っている人', depictions).optional(),
      /** The day on which they agreed to be shown. */
      consentOn: day('写っている人の同意日').optional(),
    }),
    { title, kind: 'picture' },
  );
}

/** The last part of an address: for ever, ASCII, never derived from Japanese. */
export function slug() {
  return named(
    z.strictObject({
      _type: z.literal('slug'),
      current: z
        .string()
        .regex(
          /^[a-z0-9]+(-[a-z0-9]+)*$/,
          '半角の小文字・数字・ハイフンだけで書いてください（例 shiojiri-cxo-lab-3）。',
        ),
    }),
    { title: 'アドレス', kind: 'slug' },
  );
}

/** A document's id; a dot would hide it from anonymous readers of a Sanity dataset. */
export function id() {
  return named(
    z
      .string()
      .regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]*$/, '_id は半角英数字とハイフンだけで書いてください。'),
    { title: '文書の番号' },
  );
}

export type Reference = z.infer<ReturnType<typeof reference>>;
export type Picture = z.infer<ReturnType<typeof picture>>;
