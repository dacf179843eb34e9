import { BrokenPicture, ascii, joinBytes, numberAt, part, says } from './bytes.ts';
import { onlyOrientation, orientationIn } from './exif.ts';

const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

const EXIF = 'Exif\0\0';
const HEAD = 4;

/** Segments that tell of the picture instead of holding it; the colour profile is part of it. */
function isMetadata(marker: number, segment: Uint8Array): boolean {
  if (marker === APP0) return !says(segment, HEAD, 'JFIF\0');
  if (marker === APP2) return !says(segment, HEAD, 'ICC_PROFILE\0');
  return (marker > APP0 && marker <= APP15 && marker !== APP14) || marker === COMMENT;
}

/** Markers without a length: fill, and restarts inside a scan. */
const stands = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Where the coded data that begins here ends: at the next marker that is not part of it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0x00 && next !== 0xff && !stands(next)) return at;
  }
  return bytes.length;
}

function turned(orientation: number): readonly Uint8Array[] {
  if (orientation === 1) return [];
  const tiff = onlyOrientation(orientation);
  const length = 2 + EXIF.length + tiff.length;
  return [Uint8Array.of(0xff, APP1, length >> 8, length & 0xff), ascii(EXIF), tiff];
}

/**
 * A JPEG without Exif, XMP, IPTC, comments and whatever follows its end (other pictures and films
 * that some telephones hide there). How it is turned and its colour profile stay.
 * @throws BrokenPicture where the bytes are no JPEG
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const start: Uint8Array[] = [part(bytes, 0, 2)];
  const rest: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) throw new BrokenPicture(`No marker at byte ${at}.`);
    const marker = bytes[at + 1] ?? EOI;
    if (marker === EOI) break;
    if (marker === 0xff) at += 1;
    else if (stands(marker)) at += 2;
    else {
      const segment = part(bytes, at, 2 + numberAt(bytes, at + 2, 2));
      if (marker === APP1 && says(segment, HEAD, EXIF)) {
        orientation = orientationIn(segment.subarray(HEAD + EXIF.length));
      }
      if (!isMetadata(marker, segment)) (marker === APP0 ? start : rest).push(segment);
      at += segment.length;
      if (marker !== SOS) continue;
      const end = endOfScan(bytes, at);
      rest.push(bytes.subarray(at, end));
      at = end;
    }
  }
  return joinBytes([...start, ...turned(orientation), ...rest, Uint8Array.of(0xff, EOI)]);
}
