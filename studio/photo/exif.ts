const ORIENTATION = 0x01_12;
const SHORT = 3;

/** A TIFF directory with one entry; `9` stands where the orientation goes. */
const oneEntry = [
  [0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08],
  [0x00, 0x01],
  [0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, 0x09, 0x00, 0x00],
  [0x00, 0x00, 0x00, 0x00],
].flat();
const PLACE = 19;

/**
 * How a picture is turned (1 to 8, 1 for upright), from the TIFF data of its Exif. 1 where nothing
 * is said that can be read.
 */
export function orientationIn(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return 1;
  const little = view.getUint16(0) === 0x49_49;
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return 1;
  const entries = view.getUint16(start, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = start + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return view.getUint16(at + 2, little) === SHORT && value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The TIFF data of an Exif that says nothing but how the picture is turned. */
export function onlyOrientation(orientation: number): Uint8Array {
  return Uint8Array.from(oneEntry).with(PLACE, orientation);
}
