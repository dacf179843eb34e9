import type { Voice } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';

/** The voices about any of these documents, each once. */
export function voicesAbout(
  graph: Graph,
  ...ids: readonly (string | undefined)[]
): readonly Voice[] {
  const voices = ids.flatMap((id) => (id === undefined ? [] : graph.pointingTo('voice', id)));
  return [...new Set(voices)];
}
