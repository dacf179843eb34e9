import type { ClientPerspective } from '@sanity/client';
import { z } from 'zod';
import { typeNames } from '../../model/types.ts';
import type { Connection } from './connection.ts';
import { storedDocument } from './stored.ts';
import type { StoredDocument } from './stored.ts';

/** Documents of one answer: some megabytes at most. */
const PAGE = 500;

/** A picture of a dataset. */
export const storedPicture = z.object({
  _id: z.string(),
  originalFilename: z.string().nullish(),
});

export type StoredPicture = z.infer<typeof storedPicture>;

const storedRevision = z.object({ _id: z.string(), _rev: z.string() });

export type StoredRevision = z.infer<typeof storedRevision>;

/**
 * Reads page after page by the last id of the one before, so that a change between two moves nothing.
 * @throws Error when a page begins before the end of the one before
 */
async function paged<T extends { readonly _id: string }>(
  ask: (after: string) => Promise<T[]>,
  size: number,
): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const after = all.at(-1)?._id ?? '';
    const page = await ask(after);
    if (page[0] !== undefined && page[0]._id <= after) {
      throw new Error(
        `Sanity が同じ文書を2回返しました（${page[0]._id}）。もう一度実行してください。`,
      );
    }
    all.push(...page);
    if (page.length < size) return all;
  }
}

/** Every document of our types, in the order of its id. */
export function allDocuments(
  connection: Connection,
  perspective: ClientPerspective,
  size = PAGE,
): Promise<StoredDocument[]> {
  const groq = `*[_type in $types && _id > $after] | order(_id asc) [0...${size}]`;
  const ask = (after: string) =>
    connection.query(z.array(storedDocument), groq, { types: typeNames, after }, perspective);
  return paged(ask, size);
}

/** The revision of every document of our types, in the order of its id. */
export function allRevisions(
  connection: Connection,
  perspective: ClientPerspective,
  size = PAGE * 10,
): Promise<StoredRevision[]> {
  const groq = `*[_type in $types && _id > $after] | order(_id asc) [0...${size}] {_id, _rev}`;
  const ask = (after: string) =>
    connection.query(z.array(storedRevision), groq, { types: typeNames, after }, perspective);
  return paged(ask, size);
}

/** Every picture of the dataset, in the order of its id. */
export function allPictures(connection: Connection, size = PAGE): Promise<StoredPicture[]> {
  const groq = `*[_type == "sanity.imageAsset" && _id > $after] | order(_id asc) [0...${size}] {_id, originalFilename}`;
  const ask = (after: string) => connection.query(z.array(storedPicture), groq, { after }, 'raw');
  return paged(ask, size);
}

/** Which of these ids exist as a draft. Without a token a dataset shows none. */
export async function draftsAmong(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const drafts = ids.map((id) => `drafts.${id}`);
  const found = await connection.query(
    z.array(z.string()),
    '*[_id in $drafts]._id',
    { drafts },
    'raw',
  );
  return new Set(found.map((id) => id.slice('drafts.'.length)));
}

/** Those of our documents that have one of these ids, as this reader sees them. */
export async function documentsAmong(
  connection: Connection,
  ids: readonly string[],
  perspective: ClientPerspective,
  size = PAGE,
): Promise<StoredDocument[]> {
  const found: StoredDocument[] = [];
  for (let first = 0; first < ids.length; first += size) {
    const params = { types: typeNames, ids: ids.slice(first, first + size) };
    const groq = '*[_type in $types && _id in $ids]';
    found.push(...(await connection.query(z.array(storedDocument), groq, params, perspective)));
  }
  return found;
}

/** The published documents with these ids. */
export function publishedAmong(
  connection: Connection,
  ids: readonly string[],
): Promise<StoredDocument[]> {
  return documentsAmong(connection, ids, 'published');
}
