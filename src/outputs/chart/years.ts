/** How many things fall in one fiscal year. */
export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/**
 * Counts by fiscal year, first to last with no year left out, so that a gap shows as a gap.
 * Entries without a year are counted apart.
 */
export function countByYear(years: readonly (number | undefined)[]): {
  years: readonly YearCount[];
  undated: number;
} {
  const dated = years.filter((year) => year !== undefined);
  const undated = years.length - dated.length;
  if (dated.length === 0) return { years: [], undated };
  const first = Math.min(...dated);
  const length = Math.max(...dated) - first + 1;
  return {
    undated,
    years: Array.from({ length }, (_, index) => ({
      year: first + index,
      count: dated.filter((year) => year === first + index).length,
    })),
  };
}
