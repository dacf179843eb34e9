import type { Document } from '../model/documents/index.ts';
import { documentTypes } from '../model/types.ts';

/**
 * The address of a document's page, or of the place on another page where it is shown. Addresses
 * are a contract: tests and other people's links rely on them (design, "Addresses").
 */
export function addressOf(document: Document): string {
  const { folder } = documentTypes[document._type];
  switch (document._type) {
    case 'site':
      return '/';
    case 'page':
      return `/${document.slug.current}/`;
    case 'metric':
      return `/impact/#${document._id}`;
    case 'voice':
      return '/impact/#voices';
    case 'glossaryTerm':
      return `/glossary/#${document.slug.current}`;
    case 'municipality':
      return municipalityAddress(document.code);
    default:
      return `/${folder}/${document.slug.current}/`;
  }
}

/** The page of a municipality or prefecture. */
export function municipalityAddress(code: string): string {
  return `/municipalities/${code}/`;
}

/** The page of one value of one facet of a list. */
export function facetAddress(list: string, facet: string, value: string): string {
  return `/${list}/by/${facet}/${value}/`;
}

/** A page of a long list; the first one is the list itself. */
export function pageAddress(base: string, page: number): string {
  return page === 1 ? base : `${base}page/${page}/`;
}
