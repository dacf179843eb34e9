/** The bytes of these, one after another. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** ASCII letters as bytes. */
export const ascii = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Whether these ASCII letters stand at a place. */
export const says = (bytes: Uint8Array, at: number, text: string): boolean =>
  at + text.length <= bytes.length &&
  ascii(text).every((letter, index) => bytes[at + index] === letter);

/** The bytes end or say something where the format does not allow it. */
export class BrokenPicture extends Error {
  override name = 'BrokenPicture';
}

/** A part of the bytes. @throws BrokenPicture where they end before it does */
export function part(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (from + length > bytes.length) throw new BrokenPicture('The picture ends too early.');
  return bytes.subarray(from, from + length);
}

/** Numbers at places in the bytes. @throws BrokenPicture past the end */
export function numberAt(bytes: Uint8Array, at: number, size: 2 | 4, little = false): number {
  const { buffer, byteOffset, byteLength } = part(bytes, at, size);
  const view = new DataView(buffer, byteOffset, byteLength);
  return size === 2 ? view.getUint16(0, little) : view.getUint32(0, little);
}
