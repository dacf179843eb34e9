import type { DocumentOf } from '../model/documents/index.ts';
import type { DocumentType } from '../model/types.ts';
import { openSite } from './index.ts';

/** The types of documents that have a slug. */
type Slugged = {
  [T in DocumentType]: DocumentOf<T> extends { slug: { current: string } } ? T : never;
}[DocumentType];

/** A page for every document of a type, at its slug. */
export async function slugPaths<T extends Slugged>(type: T) {
  const documents: readonly (DocumentOf<T> & { slug: { current: string } })[] = (
    await openSite()
  ).all(type);
  return documents.map((document) => ({
    params: { slug: document.slug.current },
    props: { document },
  }));
}
