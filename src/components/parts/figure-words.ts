import { fill, ui } from '../../lib/interface.ts';
import { showNumber } from '../../lib/text.ts';
import type { Metric } from '../../model/documents/index.ts';
import { showFigure } from '../../model/facts/metric.ts';
import type { Source } from '../../model/parts.ts';
import { countings } from '../../model/vocabulary.ts';
import { progress } from '../../site/questions/figures.ts';

/** An actual against its target, in a sentence. */
export function compare(actual: Metric, target: Metric): string {
  const values = { actual: showFigure(actual), target: showFigure(target) };
  const found = progress(actual, target);
  if (found === undefined) return fill(ui.figures.compared, values);
  if (found.reached) return fill(ui.figures.reached, values);
  return fill(ui.figures.notReached, { ...values, gap: showNumber(found.gap) + actual.unit });
}

/** The source of all these metrics, where it is one and the same. */
export function sourceShared(metrics: readonly Metric[]): Source | undefined {
  const [first, ...rest] = metrics.map(({ source }) => source);
  return rest.every(({ title, url }) => title === first?.title && url === first.url)
    ? first
    : undefined;
}

/** How it was counted, where its name does not say so already. */
export function countingWord({ counting, title }: Metric): string | undefined {
  if (counting === undefined || title.includes(countings[counting])) return undefined;
  return countings[counting];
}
