import type { Connection } from '../sanity/connection.ts';
import { readPictureId } from '../sanity/picture-id.ts';
import { withPictures } from '../sanity/pictures-in.ts';
import { allDocuments, allPictures } from '../sanity/queries.ts';
import type { StoredPicture } from '../sanity/queries.ts';
import { valueOf } from '../sanity/stored.ts';
import type { StoredDocument } from '../sanity/stored.ts';
import { isRecord } from '../codec/values.ts';
import { entryOf } from './entry.ts';
import type { Entry } from './entry.ts';

/** A dataset as it is before anything is copied. */
export interface RemoteDataset {
  /** The published documents. */
  readonly documents: ReadonlyMap<string, StoredDocument>;
  /** Ids of published or unpublished documents that have a draft. */
  readonly drafts: ReadonlySet<string>;
  /** By the digest of their bytes. */
  readonly pictures: ReadonlyMap<string, StoredPicture>;
}

const DRAFTS = 'drafts.';

/** Reads all of a dataset that concerns the site; releases are left out. */
export async function readRemote(connection: Connection): Promise<RemoteDataset> {
  const all = await allDocuments(connection, 'raw');
  const pictures = await allPictures(connection);
  const published = all.filter(({ _id }) => !/^(?:drafts|versions)\./.test(_id));
  return {
    documents: new Map(published.map((document) => [document._id, document])),
    drafts: new Set(
      all.flatMap(({ _id }) => (_id.startsWith(DRAFTS) ? [_id.slice(DRAFTS.length)] : [])),
    ),
    pictures: new Map(
      pictures.flatMap((picture) => {
        const sha1 = readPictureId(picture._id)?.sha1;
        return sha1 === undefined ? [] : [[sha1, picture] as const];
      }),
    ),
  };
}

/** A value whose pictures are named by their bytes alone: both sides may measure them differently. */
export function comparable(
  value: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const named = withPictures(value, (id) => readPictureId(id)?.sha1);
  return isRecord(named) ? named : value;
}

/** What a stored document has to say, ready to be compared. */
export function remoteEntry(stored: StoredDocument): Entry {
  return entryOf(stored._id, stored._type, comparable(valueOf(stored)));
}
