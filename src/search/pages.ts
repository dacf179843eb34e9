import type { FacetName } from './facets.ts';

/** Numbers of pages, ascending, each as its distance from the one before: they compress well. */
export type Distances = readonly number[];

/**
 * What the browser knows of every page before it loads one. Pagefind has filters of its own, but
 * once they are loaded it counts every value anew in every search, and it knows no clock.
 */
export interface PageTable {
  /** The ids by which Pagefind calls the pages. */
  readonly ids: readonly string[];
  /** The pages that have a value, by facet. The state is none of them: it follows from the dates. */
  readonly facets: Partial<Readonly<Record<FacetName, Readonly<Record<string, Distances>>>>>;
  /** The pages by the dates from which their state follows, as `writeDates` writes them. */
  readonly dates: Readonly<Record<string, Distances>>;
  /** The first tokens of parts of the index that go on with the tokens of a character. */
  readonly continued: readonly string[];
}

/** Where the table of a site stands. */
export const PAGES = '/search/pages.json';

/** Ascending numbers as distances. `numbersOf` is the inverse. */
export function distancesOf(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (at === 0 ? 0 : (numbers[at - 1] ?? 0)));
}

/** The numbers that were written as distances. */
export function numbersOf(distances: Distances): number[] {
  let last = 0;
  return distances.map((distance) => (last += distance));
}
