import type { ImageMetadata } from 'astro';
import { resolve } from 'node:path';
import { pictureRoot } from '../lib/settings.ts';
import { readAssets } from '../sources/files/assets.ts';
import { pictureAtCdn } from '../sources/sanity/picture-id.ts';
import { settings } from './settings.ts';

/** A picture that a page can load. Width and height in pixels. */
export interface LoadablePicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** Other sizes of it, where the store offers them. */
  readonly srcset?: string;
}

const files = import.meta.glob<{ default: ImageMetadata }>(
  '@pictures/images/*.{jpg,jpeg,png,webp,avif,gif,svg,JPG,JPEG,PNG,WEBP,AVIF,GIF,SVG}',
  { eager: true },
);
const byName = new Map(
  Object.entries(files).map(([path, { default: picture }]) => [
    `images/${path.slice(path.lastIndexOf('/') + 1)}`,
    picture,
  ]),
);
const names = await readAssets(resolve(pictureRoot(settings)));

/**
 * The picture with an asset id: as Astro serves it, or at Sanity's CDN where the settings say so.
 * @throws Error when there is no such picture
 */
export function pictureOf(asset: string): LoadablePicture {
  const { sanity } = settings;
  const copied = byName.get(names.pathOf(asset) ?? '');
  const remote = sanity === undefined ? undefined : pictureAtCdn(asset, sanity);
  // In `astro dev` a picture may be newer than the list of files.
  const spare = import.meta.env.DEV ? remote : undefined;
  const found = sanity?.images === 'cdn' ? remote : (copied ?? spare);
  if (found === undefined) throw new Error(`画像「${asset}」が見つかりません。`);
  return found;
}
