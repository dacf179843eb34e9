import { facetNames } from '../facets.ts';
import type { FacetName } from '../facets.ts';

export const orders = ['relevance', 'date', 'deadline'] as const;
export type Order = (typeof orders)[number];

/** What is asked of the search. */
export interface Question {
  readonly query: string;
  /** Any of the values of a facet, all of the facets. */
  readonly chosen: ReadonlyMap<FacetName, readonly string[]>;
  readonly order: Order;
}

function isOrder(text: string | null): text is Order {
  return orders.some((order) => order === text);
}

/** Reads the address of a search: `?q=塩尻&theme=tourism&sort=date`. What it does not know is left out. */
export function questionOf(address: URLSearchParams): Question {
  const chosen = facetNames.flatMap((name): [FacetName, string[]][] => {
    const values = address.getAll(name).filter((value) => value !== '');
    return values.length === 0 ? [] : [[name, values]];
  });
  const order = address.get('sort');
  return {
    query: address.get('q')?.trim() ?? '',
    chosen: new Map(chosen),
    order: isOrder(order) ? order : 'relevance',
  };
}

/** The address of a question; the inverse of `questionOf`. */
export function addressOf({ query, chosen, order }: Question): URLSearchParams {
  return new URLSearchParams([
    ...(query === '' ? [] : [['q', query]]),
    ...[...chosen].flatMap(([name, values]) => values.map((value) => [name, value])),
    ...(order === 'relevance' ? [] : [['sort', order]]),
  ]);
}

/** Whether there is anything to look for. */
export function isEmpty({ query, chosen }: Question): boolean {
  return query === '' && chosen.size === 0;
}
