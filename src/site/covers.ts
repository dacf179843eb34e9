import type { Motif } from '../model/vocabulary.ts';
import type { Theme } from '../model/documents/index.ts';
import type { Graph, Pointer } from './graph.ts';

/** The address of a document's cover in one of its two shapes. */
export function coverAddress(id: string, ratio: '4:3' | '2:1'): string {
  return `/covers/${id}${ratio === '4:3' ? '' : '-wide'}.svg`;
}

/** The theme whose motif a cover bears: the first one of the document. */
export function coverTheme(
  graph: Graph,
  { themes }: { readonly themes?: readonly Pointer[] | undefined },
): Theme | undefined {
  return graph.get('theme', themes?.[0]);
}

/** The motif of a document's cover; without a theme 七宝, the motif of ties. */
export function motifOf(
  graph: Graph,
  document: { readonly themes?: readonly Pointer[] | undefined },
): Motif {
  return coverTheme(graph, document)?.motif ?? 'shippo';
}
