import type { Document } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';

/** One value of a facet: its place in an address, and its name. */
export interface FacetValue {
  /** ASCII; part of an address for ever. */
  readonly value: string;
  readonly label: string;
  /** Where values have an order of their own; otherwise the most frequent come first. */
  readonly order?: number;
}

/** A question by which a list can be narrowed. */
export interface Facet<D extends Document = Document> {
  /** ASCII; the part of the address after `/by/`. */
  readonly name: string;
  readonly title: string;
  readonly values: (document: D, graph: Graph) => readonly FacetValue[];
}

/** The values of a fixed vocabulary. */
export function fromVocabulary(
  keys: readonly string[] | undefined,
  names: Readonly<Record<string, string>>,
): readonly FacetValue[] {
  const order = Object.keys(names);
  return (keys ?? []).map((key) => ({
    value: key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    label: names[key] ?? key,
    order: order.indexOf(key),
  }));
}
