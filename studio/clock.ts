import type { Instant } from '../src/lib/jst.ts';

/** The moment at which an editor looks. The one place of the Studio that reads the clock. */
export const now = (): Instant => Date.now();
