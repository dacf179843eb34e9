import type { Theme } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';
import { compareReadings } from './readings.ts';

/** Every theme in the order that the editors gave; themes without a place come last. */
export function allThemes(graph: Graph): readonly Theme[] {
  const place = ({ order }: Theme) => order ?? Number.MAX_SAFE_INTEGER;
  return graph.all('theme').toSorted((a, b) => place(a) - place(b) || compareReadings(a, b));
}
