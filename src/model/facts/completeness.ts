import { caseChapters } from '../documents/case.ts';
import type { Case } from '../documents/index.ts';
import type { Lookup } from '../lookup.ts';
import type { Fact } from '../vocabulary.ts';

export type CaseChapter = (typeof caseChapters)[number];
export type CasePart = CaseChapter | 'members' | 'metrics' | 'sources';

/** How much of a case is told. */
export interface Completeness {
  /** From 0 to 1: the parts that are there among all parts. */
  readonly share: number;
  readonly present: readonly CasePart[];
  /** Not there, and the document says so. */
  readonly declared: readonly CasePart[];
  /** Not there, and nothing is said about it. */
  readonly lacking: readonly CasePart[];
}

/** Under which name a part is declared absent; 体制 is one fact with two fields. */
const factOf: Readonly<Partial<Record<CasePart, Fact>>> = {
  challenge: 'challenge',
  approach: 'approach',
  team: 'members',
  costs: 'costs',
  results: 'results',
  setbacks: 'setbacks',
  conditions: 'conditions',
  members: 'members',
};

const parts: readonly CasePart[] = [...caseChapters, 'members', 'metrics', 'sources'];

function holds(study: Case, part: CasePart, lookup: Lookup): boolean {
  if (part !== 'metrics') return (study[part]?.length ?? 0) > 0;
  return lookup.all('metric').some(({ about }) => about.some(({ _ref }) => _ref === study._id));
}

/** The parts of a case that are there, declared absent, and lacking. */
export function completeness(study: Case, lookup: Lookup): Completeness {
  const present = parts.filter((part) => holds(study, part, lookup));
  const absent = parts.filter((part) => !present.includes(part));
  const isDeclared = (part: CasePart): boolean =>
    study.missing?.some(({ fact }) => fact === factOf[part]) ?? false;
  return {
    share: present.length / parts.length,
    present,
    declared: absent.filter(isDeclared),
    lacking: absent.filter((part) => !isDeclared(part)),
  };
}
