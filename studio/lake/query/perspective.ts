import { isDraft, isPublished, publishedId } from '../store/document.ts';
import type { StoredDocument } from '../store/document.ts';

/** Which documents a reader sees. */
export type Perspective = 'raw' | 'published' | 'drafts';

/** Since this version of the API a reader who does not say sees what is published. */
const PUBLISHED_BY_DEFAULT = '2025-02-19';

/** Whether a version of the API (`2026-01-01`, `X`, `1`) hides drafts from those who do not ask. */
export function hidesDrafts(version: string): boolean {
  return version === 'X' || (/^\d{4}-/.test(version) && version >= PUBLISHED_BY_DEFAULT);
}

/** The perspective of a request. A stack of releases, of which the lake has none, means drafts. */
export function perspectiveOf(given: string | undefined, version: string): Perspective {
  if (given === undefined || given === '') return hidesDrafts(version) ? 'published' : 'raw';
  return given === 'raw' || given === 'published' ? given : 'drafts';
}

/** The documents as a reader sees them; a draft takes the place and the id of its document. */
export function seen(
  documents: readonly StoredDocument[],
  perspective: Perspective,
): readonly Readonly<Record<string, unknown>>[] {
  if (perspective === 'raw') return documents;
  const published = documents.filter(({ _id }) => isPublished(_id));
  if (perspective === 'published') return published;
  const drafts = documents.filter(({ _id }) => isDraft(_id));
  const drafted = new Set(drafts.map(({ _id }) => publishedId(_id)));
  return [
    ...published.filter(({ _id }) => !drafted.has(_id)),
    ...drafts.map((draft) => ({ ...draft, _id: publishedId(draft._id) })),
  ].map((document, at, all) => ({
    ...document,
    _originalId: at < all.length - drafts.length ? document._id : `drafts.${document._id}`,
  }));
}
