import { ascii, joinBytes, numberAt, part, says } from './bytes.ts';
import { onlyOrientation, orientationIn } from './exif.ts';

const HEAD = 12;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/** What a picture is made of; every other chunk only tells of it. */
const kept: ReadonlySet<string> = new Set([
  ...['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'],
]);

function little(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** The flags of an extended WebP: no XMP, and Exif only where the picture is turned. */
function flagged(whole: Uint8Array, isTurned: boolean): Uint8Array {
  const flags = (whole[8] ?? 0) & ~HAS_XMP & ~HAS_EXIF;
  return whole.slice().with(8, isTurned ? flags | HAS_EXIF : flags);
}

/**
 * A WebP without Exif, XMP and unknown chunks. How it is turned stays.
 * @throws BrokenPicture where the bytes are no WebP
 */
export function cleanWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: { readonly name: string; readonly whole: Uint8Array }[] = [];
  let orientation = 1;
  const end = Math.min(bytes.length, 8 + numberAt(bytes, 4, 4, true));
  for (let at = HEAD; at + 8 <= end;) {
    const name = String.fromCharCode(...part(bytes, at, 4));
    const length = numberAt(bytes, at + 4, 4, true);
    const whole = part(bytes, at, 8 + length + (length % 2));
    if (kept.has(name)) parts.push({ name, whole });
    if (name === 'EXIF') {
      // Some programs write the marker of a JPEG before the TIFF data.
      const skipped = says(whole, 8, 'Exif\0\0') ? 6 : 0;
      orientation = orientationIn(whole.subarray(8 + skipped, 8 + length));
    }
    at += whole.length;
  }
  const isTurned = orientation !== 1;
  const tiff = onlyOrientation(orientation);
  const body = joinBytes([
    ascii('WEBP'),
    ...parts.map(({ name, whole }) => (name === 'VP8X' ? flagged(whole, isTurned) : whole)),
    ...(isTurned ? [ascii('EXIF'), little(tiff.length), tiff] : []),
  ]);
  return joinBytes([ascii('RIFF'), little(body.length), body]);
}
