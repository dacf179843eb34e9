import type { Recruitment } from '../documents/index.ts';
import type { Absence } from '../parts.ts';
import { facts } from '../vocabulary.ts';
import type { Fact } from '../vocabulary.ts';

/** What a checklist can ask of a notice. The organisations cannot be declared absent. */
export type CheckedFact = Extract<Fact, keyof Recruitment> | 'organizations';

/** One line of the checklist. */
export type CheckItem = {
  readonly fact: CheckedFact;
  readonly label: string;
  /** Why it is asked, in words for the editor. */
  readonly reasons: readonly string[];
} & (
  | { readonly state: 'present' | 'lacking' }
  /** Said openly to be unknown, with the reason. */
  | { readonly state: 'declared'; readonly absence: Absence }
);

interface Requirement {
  readonly reason: string;
  readonly applies: (notice: Recruitment) => boolean;
  readonly facts: readonly CheckedFact[];
}

const onsite = (notice: Recruitment): boolean => notice.formats.includes('onsite');
const paid = (notice: Recruitment): boolean =>
  notice.contract === 'membership' || (notice.fee?.amount ?? 0) > 0;

/** Which facts which notices must give, and on what ground (domain I4, D.3). */
const requirements: readonly Requirement[] = [
  {
    reason: '応募を決めるために必要',
    applies: () => true,
    facts: [
      'closesAt',
      'period',
      'hours',
      'fee',
      'travelCost',
      'capacity',
      'selection',
      'cancellation',
      'accommodation',
      'honest',
      'contact',
      'privacy',
    ],
  },
  { reason: '現地に集まる募集に必要', applies: onsite, facts: ['venue'] },
  {
    reason: '業務委託の募集に必要（フリーランス・事業者間取引適正化等法）',
    applies: ({ contract }) => contract === 'service',
    facts: ['organizations', 'contact', 'duties', 'workplace', 'reward'],
  },
  {
    reason: '雇用の募集に必要（職業安定法）',
    applies: ({ contract }) => contract === 'employment',
    facts: ['organizations', 'contact', 'duties', 'workplace', 'reward', 'hours'],
  },
  {
    reason: '参加費のある募集に必要（特定商取引法）',
    applies: paid,
    facts: ['fee', 'paymentTiming', 'cancellation', 'period'],
  },
  {
    reason: '有償ボランティアの募集に必要',
    applies: ({ contract }) => contract === 'paidVolunteer',
    facts: ['reward', 'duties', 'travelCost'],
  },
];

function holds(notice: Recruitment, fact: CheckedFact): boolean {
  switch (fact) {
    case 'organizations':
      return notice.organizations.length > 0;
    case 'closesAt':
      return notice.closesAt !== undefined || notice.rolling === true;
    case 'venue': {
      const there = notice.sessions?.filter(({ formats }) => formats.includes('onsite')) ?? [];
      const placed = there.length > 0 && there.every(({ place }) => place !== undefined);
      return notice.venue !== undefined || placed;
    }
    case 'hours':
      return Object.values(notice.hours ?? {}).some((value) => value !== undefined);
    case 'honest':
      return Object.values(notice.honest ?? {}).some((texts) => (texts?.length ?? 0) > 0);
    default:
      return notice[fact] !== undefined;
  }
}

/** Every fact that this notice must give, and whether it does. Each fact stands once. */
export function checklist(notice: Recruitment): readonly CheckItem[] {
  const asked = requirements.filter(({ applies }) => applies(notice));
  return [...new Set(asked.flatMap((requirement) => requirement.facts))].map((fact): CheckItem => {
    const item = {
      fact,
      label: fact === 'organizations' ? '関わる団体' : facts[fact],
      reasons: asked.filter((one) => one.facts.includes(fact)).map(({ reason }) => reason),
    };
    if (holds(notice, fact)) return { ...item, state: 'present' };
    const absence = notice.missing?.find((one) => one.fact === fact);
    return absence === undefined
      ? { ...item, state: 'lacking' }
      : { ...item, state: 'declared', absence };
  });
}
