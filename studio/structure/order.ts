import type { SortOrderingItem } from 'sanity';

/** The orders of lists. */
export const order = {
  closing: [
    { field: 'closesAt', direction: 'asc' },
    { field: 'title', direction: 'asc' },
  ],
  title: [{ field: 'title', direction: 'asc' }],
} as const satisfies Readonly<Record<string, readonly SortOrderingItem[]>>;
