import { documentTypes } from '../../model/types.ts';
import type { DocumentType } from '../../model/types.ts';
import { ui } from '../../lib/interface.ts';

/** A step of the way from the home page. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

export const homeCrumb: Crumb = { label: ui.frame.home, href: '/' };

/** The way to a document: home, its list, itself. */
export function crumbsTo(type: DocumentType, title: string): readonly Crumb[] {
  const { folder, title: list } = documentTypes[type];
  return [homeCrumb, { label: list, href: `/${folder}/` }, { label: title }];
}
