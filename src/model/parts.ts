import { z } from 'zod';
import {
  choice,
  day,
  dayOrInstant,
  flag,
  id,
  lines,
  list,
  partialDate,
  reference,
  text,
  titled,
  url,
} from './fields.ts';
import { absences, facts, organizationRoles } from './vocabulary.ts';

/** An object in a list. Sanity identifies it by `_key`; files leave it out. */
export function item<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject({ _key: z.string().optional(), ...shape });
}

/** A published source. An address that has moved keeps the archived copy beside it. */
export const source = item({
  title: text('資料の名前'),
  publisher: text('発行元').optional(),
  url: url('アドレス').optional(),
  /** The last time a person opened it and found it there. */
  checkedOn: day('確認日').optional(),
  archivedUrl: url('保存された写しのアドレス').optional(),
  note: text('補足').optional(),
});

/** A fact that ought to be there and is not, said openly instead of left empty. */
export const absence = item({
  fact: choice('項目', facts),
  status: choice('理由の種類', absences),
  /** Why, or where it can be asked. */
  reason: text('補足').optional(),
});

/** An organisation in a role. */
export const involvement = item({
  organization: reference('団体', 'organization'),
  role: choice('役割', organizationRoles),
  note: text('補足').optional(),
});

/** A titled paragraph: a feature, an approach, a way to take part. */
export const point = item({
  title: text('見出し'),
  text: lines('本文').optional(),
});

/** An award or an adoption, with where it is announced. */
export const award = item({
  title: text('名称'),
  year: partialDate('時期').optional(),
  by: text('授与・採択した団体').optional(),
  url: url('アドレス').optional(),
  note: text('補足').optional(),
});

/** One change of a deadline; the history stays visible. */
export const extension = item({
  from: dayOrInstant('変更前の締切'),
  to: dayOrInstant('変更後の締切'),
  announcedOn: day('発表日'),
  reason: text('理由').optional(),
});

/** A visible correction, so that an earlier citation can be understood. */
export const correction = item({
  on: day('訂正日'),
  text: text('訂正の内容'),
});

/** What every document has. */
export const identity = {
  _id: id(),
  /** Bookkeeping of a Sanity dataset: kept through the codec, shown on no page. */
  _createdAt: z.string().optional(),
  _updatedAt: z.string().optional(),
  _rev: z.string().optional(),
};

/** What every document with a page has. */
export const publication = {
  /** 見本: fictional, and marked so wherever it shows. */
  sample: flag('見本').optional(),
  publishedOn: day('公開日'),
  /** Ours, not Sanity's `_updatedAt`: the day on which the content last changed in substance. */
  updatedOn: day('更新日').optional(),
  /** Addresses this document had before; each becomes a redirect. */
  previousSlugs: titled('以前のアドレス', z.array(text('以前のアドレス'))).optional(),
  sources: titled('出典・参考', z.array(source)).optional(),
  missing: titled('公表されていない項目', z.array(absence)).optional(),
};

/** Names by which a reader may look for a document. */
export const names = {
  reading: text('よみ').optional(),
  aliases: list('別の呼び方・書き方').optional(),
};

export type Source = z.infer<typeof source>;
export type Absence = z.infer<typeof absence>;
export type Involvement = z.infer<typeof involvement>;
