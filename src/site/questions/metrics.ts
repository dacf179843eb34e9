import type { Case, Metric, Program } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';

/** The metrics of one program, or of what belongs to none. */
export interface MetricGroup {
  readonly program: Program | undefined;
  readonly metrics: readonly Metric[];
}

/** The program that a metric is about, directly or through a case. */
function programOf(graph: Graph, { about }: Metric): Program | undefined {
  const [named] = graph.list('program', about);
  return named ?? graph.get('program', graph.list('case', about)[0]?.program);
}

/** Metrics by program, each once; the program with most of them first, those of none last. */
export function metricsByProgram(graph: Graph, metrics: readonly Metric[]): readonly MetricGroup[] {
  const programs = metrics.map((metric) => programOf(graph, metric));
  return [...graph.all('program'), undefined]
    .map((program) => ({
      program,
      metrics: metrics.filter((_, index) => programs[index]?._id === program?._id),
    }))
    .filter((group) => group.metrics.length > 0)
    .toSorted(
      (a, b) =>
        Number(a.program === undefined) - Number(b.program === undefined) ||
        b.metrics.length - a.metrics.length,
    );
}

/** Whether a metric counts something that does not exist: it is about a 見本 document. */
export function isFictional(graph: Graph, { about }: Metric): boolean {
  return about.some(({ _ref }) => {
    const document = graph.find(_ref);
    return document !== undefined && 'sample' in document && document.sample === true;
  });
}

/** The cases that are fictional, or those that are not. */
export function casesThatAre(graph: Graph, fictional: boolean): readonly Case[] {
  return graph.all('case').filter(({ sample }) => (sample === true) === fictional);
}

/** The same people counted in two ways, each pair once. */
export function countingPairs(
  graph: Graph,
  metrics: readonly Metric[],
): readonly { readonly gross: Metric; readonly unique: Metric }[] {
  return metrics.flatMap((metric) => {
    if (metric.counting !== 'unique') return [];
    const gross =
      graph.get('metric', metric.pairedWith) ??
      metrics.find(({ pairedWith }) => pairedWith?._ref === metric._id);
    return gross === undefined ? [] : [{ gross, unique: metric }];
  });
}

/** Actual figures beside what was aimed at; only a target in the same unit can be drawn beside. */
export function targetPairs(
  graph: Graph,
  metrics: readonly Metric[],
): readonly { readonly target: Metric; readonly actual: Metric }[] {
  return metrics.flatMap((metric) => {
    const target = graph.get('metric', metric.target);
    return target?.unit === metric.unit ? [{ target, actual: metric }] : [];
  });
}
