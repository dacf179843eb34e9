import { basename, join } from 'node:path';
import { IMAGES } from '../files/assets.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { downloadPicture, eachOf, localId, pictureNames } from '../sanity/picture-copies.ts';
import { readPictureId } from '../sanity/picture-id.ts';
import type { StoredPicture } from '../sanity/queries.ts';
import type { LocalFolder } from './folder.ts';
import type { Journey } from './journey.ts';

/**
 * Fetches the pictures that the folder has not.
 * @returns the file name, and the id as files have it, of each by its id in the dataset
 */
export async function fetchPictures(
  pictures: readonly StoredPicture[],
  local: LocalFolder,
  { folder, settings, connection, progress }: Journey,
): Promise<{ names: ReadonlyMap<string, string>; ids: ReadonlyMap<string, string> }> {
  const known = new Map(local.pictures.map(({ sha1, path }) => [sha1, basename(path)]));
  const names = pictureNames(pictures, known);
  const ids = new Map<string, string>();
  const missing = [...names].filter(([_id]) => {
    const had = local.pictures.find(({ sha1 }) => sha1 === readPictureId(_id)?.sha1);
    if (had !== undefined) ids.set(_id, had.id);
    return had === undefined;
  });
  let done = 0;
  await eachOf(missing, async ([_id, name]) => {
    const bytes = await downloadPicture(_id, settings, connection);
    await writeAtomically(join(folder, IMAGES, name), bytes);
    ids.set(_id, localId(bytes, name));
    progress('写真', (done += 1), missing.length);
  });
  return { names, ids };
}
