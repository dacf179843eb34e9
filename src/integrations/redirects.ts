import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentTypes } from '../model/types.ts';
import { addressOf } from '../site/addresses.ts';
import type { Graph } from '../site/graph.ts';

/** An address that a document had before, and the one it has now. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The redirects that follow from the previous slugs of documents, straight to today's address. */
export function redirectsOf(graph: Graph): readonly Redirect[] {
  const documents = [
    ...graph.all('program'),
    ...graph.all('recruitment'),
    ...graph.all('event'),
    ...graph.all('case'),
    ...graph.all('story'),
    ...graph.all('course'),
    ...graph.all('organization'),
    ...graph.all('person'),
    ...graph.all('theme'),
    ...graph.all('page'),
  ];
  return documents.flatMap((document) =>
    (document.previousSlugs ?? []).map((slug) => ({
      from:
        document._type === 'page'
          ? `/${slug}/`
          : `/${documentTypes[document._type].folder}/${slug}/`,
      to: addressOf(document),
    })),
  );
}

/** Writes `_redirects` in the platform's form: every path below an old address moves with it. */
export async function writeRedirects(graph: Graph, folder: string): Promise<void> {
  const lines = redirectsOf(graph).flatMap(({ from, to }) => [
    `${from} ${to} 301`,
    `${from}* ${to}:splat 301`,
  ]);
  await writeFile(join(folder, '_redirects'), lines.map((line) => `${line}\n`).join(''));
}
