import { documentTypes, typeNames } from '../../model/types.ts';
import type { DocumentType } from '../../model/types.ts';
import type { Document } from '../../model/documents/index.ts';

/** The name of a document's file without its ending: slug, code, or id. */
export function fileStem(document: Document): string {
  if ('slug' in document) return document.slug.current;
  return 'code' in document ? document.code : document._id;
}

/** Where a document's file stands inside the content folder: `cases/wainari.md`. */
export function filePath(document: Document): string {
  return `${documentTypes[document._type].folder}/${fileStem(document)}.md`;
}

/** The type of the documents in a folder. */
export function typeOfFolder(folder: string): DocumentType | undefined {
  return typeNames.find((type) => documentTypes[type].folder === folder);
}

/** The fields that the file's name gives. */
export function fromFileStem(type: DocumentType, stem: string): Readonly<Record<string, unknown>> {
  switch (type) {
    case 'site':
    case 'metric':
    case 'voice':
      return { _id: stem };
    case 'municipality':
      return { code: stem };
    default:
      return { slug: { _type: 'slug', current: stem } };
  }
}
