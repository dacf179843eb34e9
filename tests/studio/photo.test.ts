import { describe, expect, it } from 'vitest';
import { cleanJpeg } from '../../studio/photo/jpeg.ts';
import { cleanPng } from '../../studio/photo/png.ts';
import { LARGEST, preparePhoto } from '../../studio/photo/prepare.ts';
import { cleanWebp } from '../../studio/photo/webp.ts';
import { asTakenOutside, telltales } from '../fixtures/photograph.ts';
import { png } from '../fixtures/pictured-content.ts';

const bytes = (...parts: (number[] | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1')));

const jfif = bytes([0xff, 0xe0, 0, 9], 'JFIF\0', [1, 1]);
const profile = bytes([0xff, 0xe2, 0, 16], 'ICC_PROFILE\0', [1, 1]);
const table = bytes([0xff, 0xdb, 0, 4, 7, 7]);
/** Two scans of coded data, with a stuffed byte and a restart inside. */
const scan = bytes([0xff, 0xda, 0, 3, 1], [1, 0xff, 0, 0xff, 0xd0, 9]);
const plain = Buffer.concat([
  bytes([0xff, 0xd8]),
  ...[jfif, profile, table, scan, table, scan],
  bytes([0xff, 0xd9]),
]);

const has = (picture: Uint8Array, words: string): boolean =>
  Buffer.from(picture).includes(words, 0, 'latin1');
const fileOf = (data: Buffer, name: string): File => new File([new Uint8Array(data)], name);
const problemOf = async (data: Buffer, name: string): Promise<string> => {
  const prepared = await preparePhoto(fileOf(data, name));
  return 'problem' in prepared ? prepared.problem : '';
};

describe('a photograph', () => {
  it('of a JPEG that tells nothing stays as it is', () => {
    expect(Buffer.from(cleanJpeg(plain))).toEqual(plain);
  });

  it('loses where it was taken and by whom, and stays turned', () => {
    const taken = asTakenOutside(plain);
    for (const telltale of telltales) expect(has(taken, telltale)).toBe(true);
    const clean = cleanJpeg(taken);
    for (const telltale of telltales) expect(has(clean, telltale)).toBe(false);
    expect(has(clean, 'ICC_PROFILE')).toBe(true);
    const turned = Buffer.from(clean).indexOf('Exif\0\0', 0, 'latin1');
    expect(clean[turned + 6 + 19]).toBe(6);
    expect(Buffer.from(cleanJpeg(clean))).toEqual(Buffer.from(clean));
    expect(clean.length).toBe(plain.length + 36);
  });

  it('of a PNG loses its texts and what follows its end', () => {
    const picture = png(4, 3, 90);
    const text = bytes([0, 0, 0, 5], 'tEXtplace', [0, 0, 0, 0]);
    const end = picture.length - 12;
    const taken = Buffer.concat([
      picture.subarray(0, end),
      text,
      picture.subarray(end),
      Buffer.from('place'),
    ]);
    expect(Buffer.from(cleanPng(taken))).toEqual(picture);
  });

  it('of a WebP loses its Exif and XMP', () => {
    const chunk = (name: string, data: Buffer): Buffer => {
      const head = Buffer.alloc(8);
      head.write(name, 'latin1');
      head.writeUInt32LE(data.length, 4);
      return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
    };
    const webp = (...chunks: Buffer[]): Buffer =>
      chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
    const head = (flags: number): Buffer =>
      chunk('VP8X', Buffer.concat([Buffer.from([flags]), Buffer.alloc(9)]));
    const data = chunk('VP8 ', Buffer.from([1, 2, 3]));
    const taken = webp(head(0x1c), data, chunk('EXIF', Buffer.from('place')), chunk('XMP ', data));
    expect(Buffer.from(cleanWebp(taken))).toEqual(webp(head(0x10), data));
  });
});

describe('a file that cannot be taken in', () => {
  it('is told what it is and how it can be used', async () => {
    const heic = bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0], 'mif1heic');
    expect(await problemOf(heic, 'IMG_0001.HEIC')).toMatch(/HEIC.*JPEG.*互換性優先/u);
    // Its name may lie.
    expect(await problemOf(heic, 'IMG_0001.jpg')).toContain('HEIC');
    expect(await problemOf(Buffer.from('GIF89a'), 'a.gif')).toContain('JPEG・PNG・WebP');
    expect(await problemOf(Buffer.from('%PDF-1.7'), 'a.jpg')).toContain('形式は使えません');
    expect(await problemOf(plain.subarray(0, 30), 'a.jpg')).toContain('壊れて');
    const large = Buffer.concat([plain, Buffer.alloc(LARGEST)]);
    expect(await problemOf(large, 'a.jpg')).toMatch(/20\.0 MB まで.*4000ピクセル/u);
  });

  it('is not a drawing', async () => {
    const drawing = fileOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg');
    expect(await preparePhoto(drawing)).toEqual({ file: drawing });
  });
});
