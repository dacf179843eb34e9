/**
 * By what a search can be narrowed, in the order in which the box asks. The names are those of the
 * lists, so that 「?theme=tourism」 means the same on both.
 */
export const facetNames = [
  'kind',
  'state',
  'year',
  'prefecture',
  'municipality',
  'theme',
  'format',
  'cost',
] as const;

export type FacetName = (typeof facetNames)[number];

/** The filter of the index that holds dates; the browser derives the state from them. */
export const DATES = 'dates';
