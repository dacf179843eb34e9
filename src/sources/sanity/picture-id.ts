import { pictureHost } from '../../lib/settings.ts';
import type { SanitySettings } from '../../lib/settings.ts';

/** What the id of a picture says: `image-<sha1>-<width>x<height>-<extension>`. */
export interface PictureId {
  readonly sha1: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly extension: string;
}

const form = /^image-([0-9a-f]{40})-(\d+)x(\d+)-([a-z0-9]+)$/;

/** The parts of a picture's id, or undefined for an id of another form. */
export function readPictureId(id: string): PictureId | undefined {
  const [, sha1, width, height, extension] = form.exec(id) ?? [];
  if (sha1 === undefined || extension === undefined) return undefined;
  return { sha1, width: Number(width), height: Number(height), extension };
}

/** The address of a picture's original bytes. */
export function pictureAddress(
  { sha1, width, height, extension }: PictureId,
  settings: Pick<SanitySettings, 'projectId' | 'dataset' | 'apiHost'>,
): string {
  const { projectId, dataset } = settings;
  return `${pictureHost(settings)}/images/${projectId}/${dataset}/${sha1}-${width}x${height}.${extension}`;
}

/** Widths that are offered to browsers (pixels). */
const widths = [400, 800, 1200, 1600];

/** A picture at Sanity's CDN, in the sizes that its own allows; a drawing needs one only. */
export function pictureAtCdn(
  id: string,
  settings: Pick<SanitySettings, 'projectId' | 'dataset' | 'apiHost'>,
): { src: string; width: number; height: number; srcset?: string } | undefined {
  const picture = readPictureId(id);
  if (picture === undefined) return undefined;
  const { width, height, extension } = picture;
  const address = pictureAddress(picture, settings);
  if (extension === 'svg' || extension === 'gif') return { src: address, width, height };
  const sized = (pixels: number) => `${address}?w=${pixels}&fit=max&auto=format`;
  const offered = [...widths.filter((pixels) => pixels < width), Math.min(width, 2000)];
  return {
    src: sized(Math.min(width, 1200)),
    width,
    height,
    srcset: offered.map((pixels) => `${sized(pixels)} ${pixels}w`).join(', '),
  };
}
