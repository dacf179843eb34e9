import type { Random } from '../../../src/outputs/cover/random.ts';

/**
 * One of the items, the earlier the more often: the n-th about 1/n as often as the first, as words
 * are in every language (Zipf).
 */
export function pickZipf<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[Math.floor((items.length + 1) ** random()) - 1] ?? items[0];
}
