import type { SanityClient } from 'sanity';

/** Ids and addresses that a new notice must not take. */
export interface Taken {
  readonly ids: ReadonlySet<string>;
  readonly slugs: ReadonlySet<string>;
}

const query =
  '*[_type == "recruitment"]{_id, "slugs": array::compact([slug.current] + coalesce(previousSlugs, []))}';

/** The ids and addresses of every notice, drafts and former addresses included. */
export async function takenBy(client: SanityClient): Promise<Taken> {
  const found = await client.fetch<{ _id: string; slugs: string[] | null }[]>(
    query,
    {},
    { perspective: 'raw' },
  );
  return {
    ids: new Set(found.map(({ _id }) => _id.replace(/^drafts\./, ''))),
    slugs: new Set(found.flatMap(({ slugs }) => slugs ?? [])),
  };
}
