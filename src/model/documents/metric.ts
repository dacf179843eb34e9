import { z } from 'zod';
import {
  choice,
  fiscalYear,
  partialDate,
  quantity,
  reference,
  references,
  text,
  titled,
} from '../fields.ts';
import { identity, source } from '../parts.ts';
import { countings, metricKinds, qualifiers } from '../vocabulary.ts';

/** 指標: a figure that says what was counted, how, when and who says so (I7, I10, I17). */
export const metric = z.strictObject({
  ...identity,
  _type: z.literal('metric'),
  title: text('何の数か'),
  value: quantity('値'),
  qualifier: choice('数の確かさ', qualifiers).optional(),
  /** 人, 延人, 回, %, ヶ所 … as the source counts. */
  unit: text('単位'),
  kind: choice('目標か実績か', metricKinds),
  counting: choice('数え方', countings).optional(),
  /** The same people counted the other way; unique is never above gross. */
  pairedWith: reference('対になる指標', 'metric').optional(),
  /** For a target: what has been reached, where it is published. */
  target: reference('目標', 'metric').optional(),
  scope: text('範囲'),
  definition: text('定義'),
  /** The moment for which the figure holds. */
  asOf: partialDate('時点'),
  /** For a target: until when. */
  due: partialDate('期限').optional(),
  fiscalYear: fiscalYear().optional(),
  about: references('何についての指標か', 'program', 'case', 'organization'),
  source: titled('出典', source),
});
