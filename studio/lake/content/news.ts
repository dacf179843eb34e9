import type { Affected } from '../store/committed.ts';
import { storedDocument } from '../store/document.ts';
import type { StoredDocument } from '../store/document.ts';
import { assetDocument } from './asset-document.ts';
import type { News } from './folder.ts';
import { withKeys } from '../../../src/sources/codec/keys.ts';
import type { Picture } from './pictures.ts';
import { isRecord } from '../../../src/sources/codec/values.ts';

function removed(before: StoredDocument | undefined, id: string): Affected {
  return { id, before, after: undefined, steps: [{ delete: { id } }] };
}

function stored(
  value: unknown,
  before: StoredDocument | undefined,
  transactionId: string,
  timestamp: string,
): Affected {
  const after = storedDocument.parse({
    ...(isRecord(value) ? value : {}),
    _createdAt: before?._createdAt ?? timestamp,
    _updatedAt: timestamp,
    _rev: transactionId,
  });
  return { id: after._id, before, after, steps: [{ createOrReplace: after }] };
}

/** What a changed file does to its document. */
export function documentNews(
  { step, value }: News,
  before: StoredDocument | undefined,
  transactionId: string,
  timestamp: string,
): Affected {
  if (value === undefined) return removed(before, step.id);
  return stored(withKeys(value, before), before, transactionId, timestamp);
}

/** What came and went in the folder of pictures: each has a document that stands for it. */
export function pictureNews(
  pictures: readonly Picture[],
  documents: readonly StoredDocument[],
  origin: string,
  transactionId: string,
  timestamp: string,
): Affected[] {
  const known = new Map(
    documents.filter(({ _type }) => _type === 'sanity.imageAsset').map((one) => [one._id, one]),
  );
  const there = new Set(pictures.map(({ id }) => id));
  const come = pictures
    .map((picture) => {
      const before = known.get(picture.id);
      const filename = before?.['originalFilename'];
      const name = typeof filename === 'string' ? filename : '';
      return { document: assetDocument(picture, origin, name), before };
    })
    // The lake may stand at another port than the time before.
    .filter(({ document, before }) => before?.['url'] !== document.url)
    .map(({ document, before }) => stored(document, before, transactionId, timestamp));
  const gone = [...known].filter(([id]) => !there.has(id)).map(([id, one]) => removed(one, id));
  return [...come, ...gone];
}
