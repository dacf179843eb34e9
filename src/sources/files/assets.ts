import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { assetNames } from '../codec/asset-names.ts';
import type { AssetNames } from '../codec/asset-names.ts';

/** The folder of pictures inside the content folder. */
export const IMAGES = 'images';

/** A picture of a content folder. */
export interface LocalPicture {
  /** Inside the content folder: `images/quay.jpg`. */
  readonly path: string;
  readonly id: string;
  /** Of its bytes, hexadecimal. */
  readonly sha1: string;
  /** In bytes. */
  readonly size: number;
}

/** SHA-1 of a picture's bytes, hexadecimal: Sanity names pictures by it. */
export function pictureDigest(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('hex');
}

/** Orientations of Exif from this one on lay a photograph on its side. */
const ON_ITS_SIDE = 5;

/**
 * The size at which a picture is shown, in pixels: a camera held upright stores its photographs
 * lying, with a note to turn them.
 * @throws TypeError for what is not a picture
 */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } {
  const { width, height, orientation = 1 } = imageSize(bytes);
  return orientation < ON_ITS_SIDE ? { width, height } : { width: height, height: width };
}

/** The id that Sanity would give an image with these bytes. */
export function assetId(bytes: Uint8Array, extension: string): string {
  const { width, height } = pictureSize(bytes);
  const kind = extension === 'jpeg' ? 'jpg' : extension;
  return `image-${pictureDigest(bytes)}-${width}x${height}-${kind}`;
}

/** The pictures of a content folder, by name. A missing folder holds none. */
export async function listPictures(folder: string): Promise<LocalPicture[]> {
  const names = await readdir(join(folder, IMAGES)).catch(() => []);
  const pictures = names.filter((name) => /^[^.].*\.(jpe?g|png|webp|avif|gif|svg)$/i.test(name));
  return Promise.all(
    pictures.toSorted().map(async (name) => {
      const bytes = await readFile(join(folder, IMAGES, name));
      const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
      const id = assetId(bytes, extension);
      return { path: `${IMAGES}/${name}`, id, sha1: pictureDigest(bytes), size: bytes.length };
    }),
  );
}

/** The names of the pictures of a content folder. */
export async function readAssets(folder: string): Promise<AssetNames> {
  const pictures = await listPictures(folder);
  return assetNames(new Map(pictures.map(({ path, id }) => [path, id])));
}
