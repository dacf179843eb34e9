import type { FacetName } from '../facets.ts';
import type { Groups } from './groups.ts';

type Chosen = ReadonlyMap<FacetName, readonly string[]>;

function fits(groups: Groups, id: string, chosen: Chosen, except?: FacetName): boolean {
  return [...chosen].every(
    ([name, values]) =>
      name === except || values.some((value) => groups.get(name)?.get(value)?.has(id) === true),
  );
}

/** The pages that have one of the chosen values of every facet. */
export function narrowed(groups: Groups, ids: readonly string[], chosen: Chosen): string[] {
  return chosen.size === 0 ? [...ids] : ids.filter((id) => fits(groups, id, chosen));
}

/** How many pages two sets share. There are thousands of places: most sets are small. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const id of small) if (large.has(id)) count += 1;
  return count;
}

/** How many pages each value would leave, beside what is chosen of the other facets. */
export type Counts = ReadonlyMap<FacetName, ReadonlyMap<string, number>>;

export function countsOf(groups: Groups, ids: readonly string[], chosen: Chosen): Counts {
  return new Map(
    [...groups].map(([name, values]) => {
      const others = new Set(ids.filter((id) => fits(groups, id, chosen, name)));
      return [name, new Map([...values].map(([value, pages]) => [value, shared(pages, others)]))];
    }),
  );
}
