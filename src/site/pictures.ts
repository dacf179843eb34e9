import type { ImageMetadata } from 'astro';
import { resolve } from 'node:path';
import { readAssets } from '../sources/files/assets.ts';
import { settings } from './settings.ts';

const files = import.meta.glob<{ default: ImageMetadata }>(
  '@content/images/*.{jpg,jpeg,png,webp,avif,svg}',
  { eager: true },
);
const byName = new Map(
  Object.entries(files).map(([path, { default: picture }]) => [
    `images/${path.slice(path.lastIndexOf('/') + 1)}`,
    picture,
  ]),
);
const names = await readAssets(resolve(settings.contentFolder));

/**
 * The picture with an asset id, as Astro serves it.
 * @throws Error when the picture is not in the content folder
 */
export function pictureOf(asset: string): ImageMetadata {
  const found = byName.get(names.pathOf(asset) ?? '');
  if (found === undefined) throw new Error(`画像「${asset}」が content/images/ にありません。`);
  return found;
}
