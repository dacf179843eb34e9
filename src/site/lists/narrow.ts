import type { FacetValue } from './facet.ts';
import type { Entry, List } from './lists.ts';

/** How many entries a page of a list holds. */
export const PAGE_SIZE = 24;

/** A value of a facet with the number of entries that have it. */
export interface CountedValue extends FacetValue {
  readonly count: number;
}

/** The values of a facet that occur, each with its count: in their own order, or by frequency. */
export function countValues(entries: readonly Entry[], facet: string): readonly CountedValue[] {
  const counted = new Map<string, CountedValue>();
  for (const { values } of entries) {
    for (const value of values.get(facet) ?? []) {
      counted.set(value.value, { ...value, count: (counted.get(value.value)?.count ?? 0) + 1 });
    }
  }
  return [...counted.values()].toSorted(
    (a, b) => (a.order ?? 0) - (b.order ?? 0) || b.count - a.count || (a.label < b.label ? -1 : 1),
  );
}

/** The entries that have a value. */
export function narrow(entries: readonly Entry[], facet: string, value: string): readonly Entry[] {
  return entries.filter(({ values }) => values.get(facet)?.some((found) => found.value === value));
}

/** Every single facet value of a list: each has a page of its own. */
export function facetPages(
  list: List,
  entries: readonly Entry[],
): readonly { facet: string; title: string; value: CountedValue; entries: readonly Entry[] }[] {
  return list.facets.flatMap(({ name, title }) =>
    countValues(entries, name).map((value) => ({
      facet: name,
      title,
      value,
      entries: narrow(entries, name, value.value),
    })),
  );
}

/** A page of a long list. */
export interface PageOf<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly last: number;
  readonly total: number;
}

/** A list cut into pages; an empty one has one empty page. */
export function paginate<T>(items: readonly T[], size = PAGE_SIZE): readonly PageOf<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    total: items.length,
  }));
}
