import { photoStrings } from '../strings/photo.ts';
import { BrokenPicture, says } from './bytes.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

/** In bytes: more than any camera's JPEG at full quality, less than what slows a site down. */
export const LARGEST = 20 * 1024 * 1024;

/** A photograph that may be stored, or why it may not, in words for the editor. */
export type Prepared = { readonly file: File } | { readonly problem: string };

type Format = 'jpeg' | 'png' | 'webp' | 'svg' | 'heic' | 'other';

/** Brands of ISO media files that Apple's and other telephones write (ISO/IEC 23008-12). */
const heicBrands: ReadonlySet<string> = new Set([
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'],
]);

/** What a file is by its first bytes: its name and type may say anything. */
function formatOf(bytes: Uint8Array): Format {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpeg';
  if (says(bytes, 1, 'PNG\r\n')) return 'png';
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP')) return 'webp';
  if (says(bytes, 4, 'ftyp')) {
    return heicBrands.has(String.fromCharCode(...bytes.subarray(8, 12))) ? 'heic' : 'other';
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 1000)).replace(/^\uFEFF/u, '');
  return /^\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/iu.test(start) && start.includes('<svg')
    ? 'svg'
    : 'other';
}

const cleaners = { jpeg: cleanJpeg, png: cleanPng, webp: cleanWebp } as const;

/**
 * A file as it may be stored: without the place where it was taken, the camera and its owner. A
 * drawing (SVG) stays as it is.
 */
export async function preparePhoto(file: File): Promise<Prepared> {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const format = formatOf(bytes);
  if (format === 'heic') return { problem: photoStrings.heic(name) };
  if (format === 'other') return { problem: photoStrings.format(name) };
  if (bytes.length > LARGEST) {
    const { large, megabytes } = photoStrings;
    return { problem: large(name, megabytes(bytes.length), megabytes(LARGEST)) };
  }
  if (format === 'svg') return { file };
  try {
    return { file: new File([cleaners[format](bytes)], name, { type: `image/${format}` }) };
  } catch (error) {
    if (error instanceof BrokenPicture) return { problem: photoStrings.broken(name) };
    throw error;
  }
}
