import type { Course, GlossaryTerm, Program, Story } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';

/** What the editors put beside a term, in their order. */
export function relatedOf(
  graph: Graph,
  { related = [] }: GlossaryTerm,
): readonly (GlossaryTerm | Program | Story | Course)[] {
  return related.flatMap(
    (pointer) =>
      graph.get('glossaryTerm', pointer) ??
      graph.get('program', pointer) ??
      graph.get('story', pointer) ??
      graph.get('course', pointer) ??
      [],
  );
}
