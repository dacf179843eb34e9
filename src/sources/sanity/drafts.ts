import { z } from 'zod';
import type { Document } from '../../model/documents/index.ts';
import { typeNames } from '../../model/types.ts';
import type { Connection } from './connection.ts';
import { publishedAmong } from './queries.ts';
import { asDocument, storedDocument } from './stored.ts';
import type { StoredDocument } from './stored.ts';

const revision = z.object({ _id: z.string(), _rev: z.string() });

/** Documents of one question; their ids have to fit into an address. */
const AT_ONCE = 100;

interface Kept {
  readonly rev: string;
  /** Absent where neither the draft nor what is published is whole. */
  readonly document: Document | undefined;
}

/**
 * Half of a draft is no page: what is published stays in its place until the draft is whole. A draft
 * that was never published stays as it is.
 */
export async function wholeOrPublished(
  connection: Connection,
  seen: readonly StoredDocument[],
): Promise<readonly StoredDocument[]> {
  const broken = seen.filter((one) => asDocument(one._type, one) === undefined);
  const ids = broken.map(({ _id }) => _id);
  const found = await publishedAmong(connection, ids);
  const published = new Map(found.map((one) => [one._id, one]));
  return seen.map((one) => published.get(one._id) ?? one);
}

/**
 * The whole documents of a dataset with its drafts, for whoever asks again and again: only what has
 * another revision than before travels and is read. Rules are not asked.
 */
export function draftReader(connection: Connection): () => Promise<readonly Document[]> {
  let known: ReadonlyMap<string, Kept> = new Map();

  async function fetch(ids: readonly string[]): Promise<readonly StoredDocument[]> {
    const groq = '*[_type in $types && _id in $ids]';
    const params = { types: typeNames, ids };
    const seen = await connection.query(z.array(storedDocument), groq, params, 'drafts');
    return wholeOrPublished(connection, seen);
  }

  return async () => {
    const groq = '*[_type in $types]{_id, _rev}';
    const now = await connection.query(z.array(revision), groq, { types: typeNames }, 'drafts');
    const revs = new Map(now.map(({ _id, _rev }) => [_id, _rev]));
    const changed = [...revs.keys()].filter((id) => known.get(id)?.rev !== revs.get(id));
    const next = new Map([...known].filter(([id]) => revs.has(id)));
    for (let at = 0; at < changed.length; at += AT_ONCE) {
      for (const one of await fetch(changed.slice(at, at + AT_ONCE))) {
        const document = asDocument(one._type, one);
        next.set(one._id, { rev: revs.get(one._id) ?? '', document });
      }
    }
    known = next;
    return [...next.values()].flatMap(({ document }) => document ?? []);
  };
}
