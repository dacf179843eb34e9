import { EyeOpenIcon } from '@sanity/icons/EyeOpen';
import type { DefaultDocumentNodeResolver, StructureBuilder } from 'sanity/structure';
import { PreviewPane } from './pane.tsx';
import { preview as words } from '../strings/preview.ts';

/** In the address of the Studio: `view=preview`. */
export const PREVIEW = 'preview';

/** The form of a document and its page. */
export const views = (S: StructureBuilder) => [
  S.view.form().title(words.form),
  S.view.component(PreviewPane).id(PREVIEW).title(words.title).icon(EyeOpenIcon),
];

/** Every document of ours is shown with its page. */
export const defaultDocumentNode: DefaultDocumentNodeResolver = (S) => S.document().views(views(S));
