import type { SanityClient } from 'sanity';
import type { Instant } from '../../src/lib/jst.ts';
import { neighbours } from '../../src/model/neighbours.ts';
import type { Neighbours } from '../../src/model/neighbours.ts';
import { typeNames } from '../../src/model/types.ts';

/** Milliseconds for which the published documents are not asked for again while somebody types. */
const KEPT = 5000;

const query = '*[_type in $types && !(_id in path("drafts.**")) && !(_id in path("versions.**"))]';

interface Kept {
  readonly until: Instant;
  readonly found: Promise<Neighbours>;
}

const kept = new Map<string, Kept>();

async function ask(client: SanityClient): Promise<Neighbours> {
  const asked = { types: typeNames };
  return neighbours(
    await client.fetch<Record<string, unknown>[]>(query, asked, { perspective: 'raw' }),
  );
}

/** The published documents of the client's dataset, asked for at most once in a few seconds. */
export function publishedDocuments(client: SanityClient, now: Instant): Promise<Neighbours> {
  const { projectId = '', dataset = '' } = client.config();
  const key = `${projectId}/${dataset}`;
  const before = kept.get(key);
  if (before !== undefined && now < before.until) return before.found;
  const found = ask(client);
  kept.set(key, { until: now + KEPT, found });
  // A failed answer must not be remembered; whoever waits for it hears of it.
  found.catch(() => kept.delete(key));
  return found;
}
