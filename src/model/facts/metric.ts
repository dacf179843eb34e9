import { showNumber } from '../../lib/text.ts';
import type { Metric } from '../documents/index.ts';
import { qualifiers } from '../vocabulary.ts';

/** A figure in its parts, in the order in which Japanese says them: 「約」「2,764」「延人」「超」. */
export interface FigureParts {
  readonly before?: string;
  readonly number: string;
  readonly unit: string;
  readonly after?: string;
}

type Figure = Pick<Metric, 'value' | 'qualifier' | 'unit'>;

/** 超 follows the unit (50名超); 約 and ほぼ go before the number. */
export function figureParts({ value, qualifier, unit }: Figure): FigureParts {
  return {
    ...(qualifier !== undefined && qualifier !== 'over' && { before: qualifiers[qualifier] }),
    number: showNumber(value),
    unit,
    ...(qualifier === 'over' && { after: qualifiers.over }),
  };
}

/** 「50名超」「ほぼ100%」「2,764延人」. */
export function showFigure(figure: Figure): string {
  const { before = '', number, unit, after = '' } = figureParts(figure);
  return `${before}${number}${unit}${after}`;
}
