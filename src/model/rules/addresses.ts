import { fullName } from '../../lib/local-government.ts';
import { documentTypes, typeNames } from '../types.ts';
import type { Document } from '../documents/index.ts';
import type { DocumentType } from '../types.ts';
import { rule } from './rule.ts';

const slugOf = (document: Document): string | undefined =>
  'slug' in document ? document.slug.current : undefined;

const previousOf = (document: Document): readonly string[] =>
  'previousSlugs' in document ? (document.previousSlugs ?? []) : [];

const nameOf = (document: Document): string =>
  'title' in document ? `「${document.title}」（${document._id}）` : `「${document._id}」`;

/** Names that lists and the endpoint use for themselves (`/cases/by/…`, `/cases/page/2/`). */
const underLists: readonly string[] = ['by', 'page'];
const sections: readonly string[] = [
  ...typeNames.filter((type) => type !== 'page').map((type) => documentTypes[type].folder),
  ...['api', 'receipts', 'search', 'data', 'sitemap', 'pagefind'],
];

function isReserved(type: DocumentType, slug: string): boolean {
  return (type === 'page' ? sections : underLists).includes(slug);
}

const slugs = rule({
  name: 'slugs',
  severity: 'error',
  types: typeNames,
  check: (document, { lookup }) => {
    const slug = slugOf(document);
    if (slug === undefined) return [];
    const title = documentTypes[document._type].title;
    const others = lookup.all(document._type).filter(({ _id }) => _id !== document._id);
    const same = others.find((other) => slugOf(other) === slug);
    const path = ['slug'];
    return [
      ...(same === undefined
        ? []
        : [
            {
              path,
              found: slug,
              message: `アドレス「${slug}」は、別の${title}${nameOf(same)}が使っています。どちらかのアドレスを変えてください。`,
            },
          ]),
      ...(isReserved(document._type, slug)
        ? [
            {
              path,
              found: slug,
              message: `アドレス「${slug}」は、サイトの仕組みが使うため使えません。別のアドレスにしてください。`,
            },
          ]
        : []),
      ...previousOf(document).flatMap((previous, index) => {
        const owner =
          previous === slug
            ? document
            : others.find(
                (other) => slugOf(other) === previous || previousOf(other).includes(previous),
              );
        if (owner === undefined) return [];
        const who =
          owner === document ? 'この文書の今のアドレス' : `別の${title}${nameOf(owner)}のアドレス`;
        return [
          {
            path: ['previousSlugs', index],
            found: previous,
            message: `以前のアドレス「${previous}」は、${who}と同じです。転送できないので、どちらかを消すか変えてください。`,
          },
        ];
      }),
    ];
  },
});

const codes = rule({
  name: 'slugs',
  severity: 'error',
  types: ['municipality'],
  check: (document, { lookup }) => {
    const same = lookup
      .all('municipality')
      .find(({ _id, code }) => _id !== document._id && code === document.code);
    return same === undefined
      ? []
      : [
          {
            path: ['code'],
            found: document.code,
            message: `${fullName(document.code)}（${document.code}）の文書がもう1つあります（${same._id}）。1つにまとめてください。`,
          },
        ];
  },
});

export const addressRules = [slugs, codes];
