import type { SanityClient } from 'sanity';
import type { Deadlines } from './notice-filters.ts';

/** What is meant where there are no settings yet. */
const usual: Deadlines = { soonDays: 7, confirmWithinDays: 90 };

/** The days of サイト設定 from which the lists of notices follow. */
export async function deadlinesOf(client: SanityClient): Promise<Deadlines> {
  const found = await client.fetch<Partial<Record<keyof Deadlines, unknown>> | null>(
    '*[_type == "site" && !(_id in path("drafts.**"))][0]{soonDays, confirmWithinDays}',
    {},
    { perspective: 'raw' },
  );
  const days = (key: keyof Deadlines): number => {
    const value = found?.[key];
    return typeof value === 'number' ? value : usual[key];
  };
  return { soonDays: days('soonDays'), confirmWithinDays: days('confirmWithinDays') };
}
