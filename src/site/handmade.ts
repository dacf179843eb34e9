import { getCollection } from 'astro:content';
import type { CollectionEntry } from 'astro:content';

/** Pages built by hand in the repository, in the order of their addresses. */
export async function handmadePages(): Promise<readonly CollectionEntry<'handmade'>[]> {
  const pages = await getCollection('handmade');
  return pages.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
