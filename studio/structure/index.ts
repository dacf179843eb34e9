import type { StructureResolver } from 'sanity/structure';
import { documentTypes } from '../../src/model/types.ts';
import type { DocumentType } from '../../src/model/types.ts';
import { apiVersion } from '../api-version.ts';
import { views } from '../preview/views.ts';
import { strings } from '../strings.ts';
import { cases } from './cases.ts';
import { notices } from './notices.ts';

/** There is one document of settings; a store made by `content/` knows it by this id. */
export const SETTINGS = 'site';

const before: readonly DocumentType[] = ['event'];
const after: readonly (readonly DocumentType[])[] = [
  ['program', 'story', 'course'],
  ['organization', 'person', 'municipality'],
  ['metric', 'voice'],
  ['theme', 'glossaryTerm', 'page'],
];

/** The desk: what is urgent first, then what is told, then what everything rests on. */
export const structure: StructureResolver = (S, context) => {
  const client = context.getClient({ apiVersion });
  const item = (type: DocumentType) =>
    S.documentTypeListItem(type).title(documentTypes[type].title);
  return S.list()
    .id('root')
    .title(strings.structure.root)
    .items([
      notices(S, client),
      ...before.map(item),
      S.divider(),
      cases(S, client),
      ...after.flatMap((types) => [...types.map(item), S.divider()]),
      S.listItem()
        .id(SETTINGS)
        .title(documentTypes.site.title)
        .schemaType('site')
        .child(
          S.document()
            .schemaType('site')
            .documentId(SETTINGS)
            .title(documentTypes.site.title)
            .views(views(S)),
        ),
    ]);
};
