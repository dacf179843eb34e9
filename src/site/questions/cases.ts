import { caseChapters } from '../../model/documents/case.ts';
import type { Case } from '../../model/documents/index.ts';
import type { CaseChapter } from '../../model/facts/completeness.ts';
import type { Source } from '../../model/parts.ts';
import type { Graph } from '../graph.ts';

/** The program's own order; cases without a place in it come last. */
function compareOrder(a: Case, b: Case): number {
  return (
    (a.order ?? Infinity) - (b.order ?? Infinity) ||
    (a.fiscalYear ?? Infinity) - (b.fiscalYear ?? Infinity) ||
    (a._id < b._id ? -1 : 1)
  );
}

/** The cases of a program in its own order. */
export function casesOf(graph: Graph, program: string): readonly Case[] {
  return graph
    .pointingTo('case', program)
    .filter((study) => study.program._ref === program)
    .toSorted(compareOrder);
}

/** The cases before and after this one in the program's own order; its numbers may have gaps. */
export function neighbours(
  graph: Graph,
  study: Case,
): { readonly before?: Case; readonly after?: Case } {
  const all = casesOf(graph, study.program._ref);
  const at = all.findIndex(({ _id }) => _id === study._id);
  const [before, after] = [at > 0 ? all[at - 1] : undefined, all[at + 1]];
  return { ...(before && { before }), ...(after && { after }) };
}

/**
 * What to read next: cases of the same program, then cases of other programs that share a theme;
 * among both, those that share more themes first. Never by date, and no fiction after a real case.
 */
export function relatedCases(graph: Graph, study: Case, limit: number): readonly Case[] {
  const themes = new Set(study.themes.map(({ _ref }) => _ref));
  return graph
    .all('case')
    .filter(({ _id, sample }) => _id !== study._id && (study.sample === true || sample !== true))
    .map((other) => ({
      other,
      near: other.program._ref === study.program._ref ? 1 : 0,
      shared: other.themes.filter(({ _ref }) => themes.has(_ref)).length,
    }))
    .filter(({ near, shared }) => near === 1 || shared > 0)
    .toSorted((a, b) => b.near - a.near || b.shared - a.shared || compareOrder(a.other, b.other))
    .slice(0, limit)
    .map(({ other }) => other);
}

/** The chapters that a case has, in the order in which they are told; roles alone make a 体制. */
export function chaptersOf(study: Case): readonly CaseChapter[] {
  return caseChapters.filter(
    (chapter) =>
      (study[chapter]?.length ?? 0) > 0 || (chapter === 'team' && (study.members?.length ?? 0) > 0),
  );
}

/** The cases of one fiscal year. */
export interface YearGroup {
  /** Undefined for cases of which no year is published. */
  readonly fiscalYear: number | undefined;
  readonly cases: readonly Case[];
  /** What these cases are taken from, each once; where there are web addresses, only those. */
  readonly sources: readonly Source[];
}

function sourcesOf(cases: readonly Case[]): readonly Source[] {
  const all = cases.flatMap(({ sources = [] }) => sources);
  const once = [...new Map(all.map((source) => [source.url ?? source.title, source])).values()];
  const linked = once.filter(({ url }) => url !== undefined);
  return linked.length > 0 ? linked : once;
}

/** Cases by fiscal year, the newest year first; those without a year last. */
export function casesByYear(cases: readonly Case[]): readonly YearGroup[] {
  const years = [...new Set(cases.map(({ fiscalYear }) => fiscalYear))];
  return years
    .toSorted((a, b) => (b ?? -Infinity) - (a ?? -Infinity))
    .map((fiscalYear) => {
      const found = cases.filter((study) => study.fiscalYear === fiscalYear);
      return { fiscalYear, cases: found, sources: sourcesOf(found) };
    });
}
