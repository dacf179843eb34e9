import { ascii, joinBytes, numberAt, part, says } from './bytes.ts';
import { onlyOrientation, orientationIn } from './exif.ts';

const SIGNATURE = 8;

/** What a picture is made of; every other chunk only tells of it. */
const kept: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'cICP'],
  ...['mDCV', 'cLLI', 'pHYs', 'bKGD', 'hIST', 'sPLT', 'acTL', 'fcTL', 'fdAT'],
]);

/** The checksum of a chunk (CRC-32 as in ISO 3309). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xed_b8_83_20 : 0);
  }
  return ~sum >>> 0;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const number = (value: number): Uint8Array => {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setUint32(0, value);
    return bytes;
  };
  const body = joinBytes([ascii(name), data]);
  return joinBytes([number(data.length), body, number(checksum(body))]);
}

/**
 * A PNG without Exif, texts, times and whatever follows its end. How it is turned stays.
 * @throws BrokenPicture where the bytes are no PNG
 */
export function cleanPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [part(bytes, 0, SIGNATURE)];
  for (let at = SIGNATURE; at < bytes.length;) {
    const length = numberAt(bytes, at, 4);
    const whole = part(bytes, at, length + 12);
    const name = String.fromCharCode(...whole.subarray(4, 8));
    if (kept.has(name)) parts.push(whole);
    if (name === 'eXIf') {
      const orientation = orientationIn(whole.subarray(8, 8 + length));
      if (orientation !== 1) parts.push(chunk('eXIf', onlyOrientation(orientation)));
    }
    if (says(whole, 4, 'IEND')) break;
    at += whole.length;
  }
  return joinBytes(parts);
}
