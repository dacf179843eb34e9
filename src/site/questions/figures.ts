import type { Metric } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';

/** Figures that must be read together. */
export type FigureGroup =
  | { readonly kind: 'single'; readonly metric: Metric }
  /** The same people counted in two ways. */
  | { readonly kind: 'pair'; readonly gross: Metric; readonly unique: Metric }
  /** What was aimed at, and what came of it. */
  | { readonly kind: 'goal'; readonly actual: Metric; readonly target: Metric };

const ranks = { pair: 0, goal: 1, single: 2 } as const;

function rank(group: FigureGroup): number {
  return group.kind === 'single' && group.metric.kind === 'target' ? 3 : ranks[group.kind];
}

/** The figures about a document. */
export function metricsAbout(graph: Graph, id: string): readonly Metric[] {
  return graph
    .pointingTo('metric', id)
    .filter(({ about }) => about.some(({ _ref }) => _ref === id));
}

function partner(graph: Graph, metric: Metric, among: readonly Metric[]): Metric | undefined {
  return (
    graph.get('metric', metric.pairedWith) ??
    among.find(({ pairedWith }) => pairedWith?._ref === metric._id)
  );
}

function groupOf(graph: Graph, metric: Metric, among: readonly Metric[]): FigureGroup {
  const other = partner(graph, metric, among);
  if (other !== undefined) {
    return metric.counting === 'unique'
      ? { kind: 'pair', gross: other, unique: metric }
      : { kind: 'pair', gross: metric, unique: other };
  }
  const target = graph.get('metric', metric.target);
  if (target !== undefined) return { kind: 'goal', actual: metric, target };
  const actual = among.find((one) => one.target?._ref === metric._id);
  return actual === undefined
    ? { kind: 'single', metric }
    : { kind: 'goal', actual, target: metric };
}

/** The metrics of a group in the order in which they are shown. */
export function metricsOf(group: FigureGroup): readonly Metric[] {
  switch (group.kind) {
    case 'pair':
      return [group.gross, group.unique];
    case 'goal':
      return [group.actual, group.target];
    case 'single':
      return [group.metric];
  }
}

/**
 * The figures about a document, each once: gross beside unique, an actual beside its target; then
 * the rest, and targets of which nothing has come yet last.
 */
export function figuresAbout(graph: Graph, id: string): readonly FigureGroup[] {
  const metrics = metricsAbout(graph, id);
  const seen = new Set<string>();
  const groups = metrics.flatMap((metric) => {
    if (seen.has(metric._id)) return [];
    const group = groupOf(graph, metric, metrics);
    for (const { _id } of metricsOf(group)) seen.add(_id);
    return [group];
  });
  return groups.toSorted((a, b) => rank(a) - rank(b));
}

/** How an actual stands to its target. */
export interface Progress {
  readonly reached: boolean;
  /** In the unit of both: above the target where it was reached, below where it was not. */
  readonly gap: number;
}

/** Undefined where the two are not counted in the same unit. */
export function progress(actual: Metric, target: Metric): Progress | undefined {
  if (actual.unit !== target.unit) return undefined;
  const gap = actual.value - target.value;
  return { reached: gap >= 0, gap: Math.abs(gap) };
}
