import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { assetNames } from '../codec/asset-names.ts';
import type { AssetNames } from '../codec/asset-names.ts';

/** The folder of pictures inside the content folder. */
export const IMAGES = 'images';

/** The id that Sanity would give an image with these bytes. */
function assetId(bytes: Uint8Array, extension: string): string {
  const { width, height } = imageSize(bytes);
  const digest = createHash('sha1').update(bytes).digest('hex');
  return `image-${digest}-${width}x${height}-${extension}`;
}

/** The pictures of a content folder. A missing folder holds none. */
export async function readAssets(folder: string): Promise<AssetNames> {
  const names = await readdir(join(folder, IMAGES)).catch(() => []);
  const pictures = names.filter((name) => /\.(jpe?g|png|webp|avif|gif|svg)$/i.test(name));
  const entries = await Promise.all(
    pictures.map(async (name) => {
      const bytes = await readFile(join(folder, IMAGES, name));
      const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
      return [`${IMAGES}/${name}`, assetId(bytes, extension)] as const;
    }),
  );
  return assetNames(new Map(entries));
}
