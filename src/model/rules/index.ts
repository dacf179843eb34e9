import type { Document } from '../documents/index.ts';
import type { Finding } from '../finding.ts';
import { addressRules } from './addresses.ts';
import { applicationRules } from './applications.ts';
import { caseCountRules } from './case-count.ts';
import { checklistRules } from './checklists.ts';
import { courseRules } from './courses.ts';
import { dateRules } from './dates.ts';
import { deadlineRules } from './deadlines.ts';
import { headingRules } from './headings.ts';
import { linkRules } from './links.ts';
import { metricRules } from './metrics.ts';
import { missingRules } from './missing.ts';
import { numberRules } from './numbers.ts';
import { organizationRules } from './organizations.ts';
import { pictureRules } from './pictures.ts';
import { placeRules } from './places.ts';
import { privacyRules } from './privacy.ts';
import { radicalRules } from './radicals.ts';
import { referenceRules } from './references.ts';
import { relativeDateRules } from './relative-dates.ts';
import { rollingRules } from './rolling.ts';
import type { AnyRule, RuleContext } from './rule.ts';
import { sampleRules } from './samples.ts';
import { sourceRules } from './sources.ts';
import { termRules } from './terms.ts';
import { weekdayRules } from './weekdays.ts';
import { wordingRules } from './wording.ts';

/** Every rule over the meaning of documents. The shape is checked before, by `validate`. */
export const rules: readonly AnyRule[] = [
  ...referenceRules,
  ...addressRules,
  ...dateRules,
  ...termRules,
  ...weekdayRules,
  ...deadlineRules,
  ...checklistRules,
  ...missingRules,
  ...radicalRules,
  ...relativeDateRules,
  ...metricRules,
  ...caseCountRules,
  ...wordingRules,
  ...rollingRules,
  ...sourceRules,
  ...headingRules,
  ...courseRules,
  ...linkRules,
  ...numberRules,
  ...privacyRules,
  ...placeRules,
  ...organizationRules,
  ...applicationRules,
  ...sampleRules,
  ...pictureRules,
];

/** What all rules say about a document that has the right shape. */
export function check(document: Document, context: RuleContext): Finding[] {
  return rules.flatMap((rule) => rule.check(document, context));
}

export type { AnyRule, RuleContext } from './rule.ts';
