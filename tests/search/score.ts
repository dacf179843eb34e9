import type { Judged, Kind } from './golden.ts';

/** How well a list of addresses answers a query. */
export interface Score {
  readonly kind: Kind;
  readonly query: string;
  /** nDCG of the first ten; for what is absent 1 if nothing is shown, otherwise 0. */
  readonly ndcg: number;
  /** The share of the relevant pages that were found; 1 for what is absent. */
  readonly recall: number;
  readonly nothingFound: boolean;
  readonly shownThoughAbsent: boolean;
}

const FIRST = 10;

function gain(points: readonly number[]): number {
  return points
    .slice(0, FIRST)
    .reduce((sum, point, at) => sum + (2 ** point - 1) / Math.log2(at + 2), 0);
}

/** Scores an answer by the grades of the pages; a page that has none is not relevant. */
export function score(
  { kind, query }: Judged,
  truth: ReadonlyMap<string, number>,
  found: readonly string[],
): Score {
  if (truth.size === 0) {
    const shown = found.length > 0;
    return {
      kind,
      query,
      ndcg: shown ? 0 : 1,
      recall: 1,
      nothingFound: false,
      shownThoughAbsent: shown,
    };
  }
  const best = [...truth.values()].toSorted((a, b) => b - a);
  const got = new Set(found);
  return {
    kind,
    query,
    ndcg: gain(found.map((address) => truth.get(address) ?? 0)) / gain(best),
    recall: [...truth.keys()].filter((address) => got.has(address)).length / truth.size,
    nothingFound: found.length === 0,
    shownThoughAbsent: false,
  };
}

/** The mean of some scores. */
export function mean(scores: readonly Score[]) {
  const average = (of: (one: Score) => number) =>
    scores.reduce((sum, one) => sum + of(one), 0) / scores.length;
  return { ndcg: average(({ ndcg }) => ndcg), recall: average(({ recall }) => recall) };
}

/** The scores of each kind of query. */
export function byKind(scores: readonly Score[]): Map<Kind, Score[]> {
  const kinds = new Map<Kind, Score[]>();
  for (const one of scores) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return kinds;
}
