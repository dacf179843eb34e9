import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanJpeg } from '../../studio/photo/jpeg.ts';
import { asTakenOutside } from '../fixtures/photograph.ts';
import { openFilesLake } from '../setup/studio-lake.ts';
import type { TestLake } from '../setup/studio-lake.ts';

let lake: TestLake;
beforeEach(async () => {
  lake = await openFilesLake();
});
afterEach(() => lake.close());

/** The parts of a JPEG that tell its size: 120 pixels wide, 80 high. */
const lying = Buffer.from([
  ...[0xff, 0xd8],
  ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
  ...[0xff, 0xc0, 0, 11, 8, 0, 80, 0, 120, 1, 1, 0x11, 0],
  ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 7],
  ...[0xff, 0xd9],
]);

describe('a photograph in the lake', () => {
  it.each([
    ['as it is stored', lying, 120, 80],
    ['as it is shown, where the camera was held upright', asTakenOutside(lying), 80, 120],
    [
      'as it is shown, without the place where it was taken',
      Buffer.from(cleanJpeg(asTakenOutside(lying))),
      80,
      120,
    ],
  ])('has its size %s', async (_, bytes, width, height) => {
    const { _id, url, metadata } = await lake.client.assets.upload('image', bytes, {
      filename: 'photo.jpg',
    });
    expect(_id).toMatch(new RegExp(`^image-[0-9a-f]{40}-${width}x${height}-jpg$`));
    expect(metadata.dimensions).toMatchObject({ width, height, aspectRatio: width / height });
    const answer = await fetch(url);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  });
});
