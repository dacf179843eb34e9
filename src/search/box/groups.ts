import type { Instant } from '../../lib/jst.ts';
import { dateKinds, stateAt } from '../dates.ts';
import { facetNames } from '../facets.ts';
import type { FacetName } from '../facets.ts';
import { numbersOf } from '../pages.ts';
import type { Distances, PageTable } from '../pages.ts';

/** The ids of the pages that have a value, by facet and value. */
export type Groups = ReadonlyMap<FacetName, ReadonlyMap<string, ReadonlySet<string>>>;

/** The pages of one kind that have dates: what can still be answered, and what is past. */
export interface Dated {
  readonly open: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
}

function idsOf({ ids }: PageTable, distances: Distances): string[] {
  return numbersOf(distances).flatMap((number) => ids[number] ?? []);
}

/** Notices and events, each parted by the clock. */
export function datedPages(table: PageTable, now: Instant): readonly Dated[] {
  return dateKinds.map((kind) => {
    const written = Object.entries(table.dates).filter(([dates]) => dates.startsWith(kind));
    const pagesThat = (isPast: boolean) =>
      new Set(
        written
          .filter(([dates]) => stateAt(dates, now).past === isPast)
          .flatMap(([, distances]) => idsOf(table, distances)),
      );
    return { open: pagesThat(false), past: pagesThat(true) };
  });
}

function byState(table: PageTable, now: Instant): Map<string, Set<string>> {
  const states = new Map<string, Set<string>>();
  for (const [written, distances] of Object.entries(table.dates)) {
    const { value } = stateAt(written, now);
    states.set(value, new Set([...(states.get(value) ?? []), ...idsOf(table, distances)]));
  }
  return states;
}

/** Every facet with its pages; a state follows from the clock. */
export function groupPages(table: PageTable, now: Instant): Groups {
  return new Map(
    facetNames.map((name) => [
      name,
      name === 'state'
        ? byState(table, now)
        : new Map(
            Object.entries(table.facets[name] ?? {}).map(([value, distances]) => [
              value,
              new Set(idsOf(table, distances)),
            ]),
          ),
    ]),
  );
}
