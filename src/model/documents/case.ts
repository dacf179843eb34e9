import { z } from 'zod';
import {
  count,
  fiscalYear,
  flag,
  governmentCode,
  list,
  partialDate,
  picture,
  reference,
  references,
  richText,
  slug,
  text,
  titled,
} from '../fields.ts';
import { correction, identity, involvement, item, names, publication } from '../parts.ts';

/** 事例: a past project, told in the same order every time so that cases can be compared. */
export const caseStudy = z.strictObject({
  ...identity,
  _type: z.literal('case'),
  ...publication,
  ...names,
  /** As printed in the source. */
  title: text('題名'),
  slug: slug(),
  summary: text('一文の紹介'),
  program: reference('プログラム', 'program'),
  term: count('期の番号').optional(),
  /** Its number or letter in the source: 「15」「A」. */
  label: text('資料での番号').optional(),
  /** Place in the program's own order. */
  order: count('並び順').optional(),
  fiscalYear: fiscalYear().optional(),
  period: titled(
    '期間',
    z.strictObject({ from: partialDate('開始'), to: partialDate('終了').optional() }),
  ).optional(),
  themes: references('テーマ', 'theme'),
  keywords: list('キーワード').optional(),
  municipalities: titled('市区町村', z.array(governmentCode('市区町村'))).optional(),
  /** 自治体名非公開: a value of its own, not an empty field. */
  municipalityUndisclosed: flag('自治体名は非公開').optional(),
  /** A place smaller or larger than a municipality: 「岐阜県内」, a town block. */
  placeNote: text('場所の補足').optional(),
  partner: text('相手先').optional(),
  organizations: titled('関わった団体', z.array(involvement)).optional(),
  /** Who did what. A role, not a person; a name only through a person who has consented. */
  members: titled(
    '役割',
    z.array(
      item({
        who: text('誰が'),
        person: reference('人', 'person').optional(),
        did: text('何をしたか'),
      }),
    ),
  ).optional(),
  tools: list('使った道具').optional(),
  image: picture('写真').optional(),
  corrections: titled('訂正履歴', z.array(correction)).optional(),
  challenge: richText('課題').optional(),
  approach: richText('取組').optional(),
  team: richText('体制').optional(),
  costs: richText('費用').optional(),
  results: richText('成果').optional(),
  setbacks: richText('つまずき').optional(),
  conditions: richText('再現条件').optional(),
  body: richText('本文').optional(),
});

/** The chapters of a case in the order in which they are told. */
export const caseChapters = [
  'challenge',
  'approach',
  'team',
  'costs',
  'results',
  'setbacks',
  'conditions',
] as const;
