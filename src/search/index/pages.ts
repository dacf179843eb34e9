import { facetNames } from '../facets.ts';
import { distancesOf } from '../pages.ts';
import type { Distances, PageTable } from '../pages.ts';
import type { PageFacts } from './facts.ts';

type Facts = Pick<PageFacts, 'filters' | 'dates'>;

/** The pages by each value of theirs. */
function byValue(
  pages: readonly Facts[],
  valuesOf: (page: Facts) => readonly string[],
): Record<string, Distances> {
  const found = new Map<string, number[]>();
  for (const [number, page] of pages.entries()) {
    for (const value of valuesOf(page)) {
      const known = found.get(value);
      if (known === undefined) found.set(value, [number]);
      else known.push(number);
    }
  }
  return Object.fromEntries([...found].map(([value, numbers]) => [value, distancesOf(numbers)]));
}

/**
 * The table of some pages.
 * @param pages by the id that Pagefind gave them
 * @param continued the first tokens of parts of the index that go on with a character
 */
export function pageTable(
  pages: ReadonlyMap<string, Facts>,
  continued: readonly string[],
): PageTable {
  const all = [...pages.values()];
  return {
    ids: [...pages.keys()],
    facets: Object.fromEntries(
      facetNames
        .filter((name) => name !== 'state')
        .map((name) => [name, byValue(all, ({ filters }) => [...new Set(filters.get(name))])]),
    ),
    dates: byValue(all, ({ dates }) => (dates === undefined ? [] : [dates])),
    continued,
  };
}
