import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SanitySettings } from '../../lib/settings.ts';
import { IMAGES, assetId, listPictures, pictureDigest } from '../files/assets.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Connection } from './connection.ts';
import { LakeFault, explain } from './fault.ts';
import { pictureAddress, readPictureId } from './picture-id.ts';
import type { StoredPicture } from './queries.ts';

/** How many pictures travel at once. */
const AT_ONCE = 4;

/** Does the work for each item, a few at a time. */
export async function eachOf<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  const take = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

/** A name that a folder can hold, as near to the one that was uploaded as can be. */
function plainName(given: string, extension: string): string {
  const name = given.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '-').replace(/^\.+/, '');
  if (/\.(jpe?g|png|webp|avif|gif|svg)$/i.test(name)) return name;
  return `${name === '' ? 'image' : name}.${extension}`;
}

/**
 * A file name for each picture: the one it was uploaded under, with a part of its digest where
 * another picture has that name.
 * @param known names that pictures have already, by their digest
 * @returns names by id
 */
export function pictureNames(
  pictures: readonly StoredPicture[],
  known: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const taken = new Set([...known.values()].map((name) => name.toLowerCase()));
  return new Map(
    pictures.flatMap(({ _id, originalFilename }) => {
      const id = readPictureId(_id);
      if (id === undefined) return [];
      const had = known.get(id.sha1);
      if (had !== undefined) return [[_id, had] as const];
      const plain = plainName(originalFilename ?? '', id.extension);
      const dot = plain.lastIndexOf('.');
      const own = `${plain.slice(0, dot)}-${id.sha1.slice(0, 10)}${plain.slice(dot)}`;
      const name = taken.has(plain.toLowerCase()) ? own : plain;
      taken.add(name.toLowerCase());
      return [[_id, name] as const];
    }),
  );
}

/**
 * The bytes of a picture.
 * @throws LakeFault when they cannot be had whole
 */
export async function downloadPicture(
  _id: string,
  settings: SanitySettings,
  connection: Connection,
): Promise<Uint8Array> {
  const id = readPictureId(_id);
  if (id === undefined) throw new LakeFault('refused', `写真「${_id}」の番号が読み取れません。`);
  const bytes = await connection.download(pictureAddress(id, settings));
  if (pictureDigest(bytes) === id.sha1) return bytes;
  throw new LakeFault('cutOff', explain('cutOff', settings, `写真 ${_id}`));
}

/** The id that the files' own reader gives a picture; the dataset's may turn width and height. */
export function localId(bytes: Uint8Array, name: string): string {
  return assetId(bytes, name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

/**
 * Makes a folder hold exactly these pictures, so that the site can be built with them. What is
 * there already is not asked for again.
 * @param root the folder around `images/`
 * @returns the local id of each picture by its id in the dataset
 */
export async function copyPictures(
  pictures: readonly StoredPicture[],
  root: string,
  settings: SanitySettings,
  connection: Connection,
): Promise<ReadonlyMap<string, string>> {
  const names = pictureNames(pictures);
  const there = await listPictures(root);
  const bySha1 = new Map(there.map((picture) => [picture.sha1, picture]));
  const ids = new Map<string, string>();
  await eachOf([...names], async ([_id, name]) => {
    const sha1 = readPictureId(_id)?.sha1 ?? '';
    const had = bySha1.get(sha1);
    const target = join(root, IMAGES, name);
    if (had === undefined) {
      const bytes = await downloadPicture(_id, settings, connection);
      await writeAtomically(target, bytes);
      ids.set(_id, localId(bytes, name));
      return;
    }
    if (basename(had.path) !== name) {
      const bytes = await readFile(join(root, had.path));
      await writeAtomically(target, bytes);
    }
    ids.set(_id, had.id);
  });
  const kept = new Set(names.values());
  for (const { path } of there) if (!kept.has(basename(path))) await rm(join(root, path));
  return ids;
}
