import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { writeAtomically } from '../../../src/sources/files/write-atomically.ts';
import { assetNames } from '../../../src/sources/codec/asset-names.ts';
import type { AssetNames } from '../../../src/sources/codec/asset-names.ts';
import { IMAGES, assetId, pictureSize } from '../../../src/sources/files/assets.ts';

/** The file endings of pictures and their media types. */
export const mediaTypes: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

/** A picture that documents may use. */
export interface Picture {
  /** The asset's id: `image-<sha1>-<width>x<height>-<extension>`. */
  readonly id: string;
  /** Inside the content folder, also for one that is not there yet. */
  readonly path: string;
  readonly file: string;
  readonly sha1: string;
  readonly width: number;
  readonly height: number;
  readonly extension: string;
  /** In bytes. */
  readonly size: number;
  readonly addedAt: Date;
}

/** The pictures of a content folder, and uploaded ones that no published document uses yet. */
export interface Pictures {
  /** Looks at both folders again; `names` is a new object if anything changed. */
  refresh(): Promise<void>;
  readonly names: AssetNames;
  all(): readonly Picture[];
  get(id: string): Picture | undefined;
  /** Keeps an uploaded picture outside the content folder. */
  add(bytes: Uint8Array, filename: string, extension: string): Promise<Picture>;
  /** Puts a picture where published documents find it. */
  place(id: string): Promise<void>;
}

function extensionOf(name: string): string {
  return extname(name).slice(1).toLowerCase();
}

async function describe(file: string, path: string): Promise<Picture | undefined> {
  const bytes = await readFile(file);
  const extension = extensionOf(path);
  try {
    const id = assetId(bytes, extension);
    const { width, height } = pictureSize(bytes);
    const sha1 = createHash('sha1').update(bytes).digest('hex');
    const { mtime: addedAt } = await stat(file);
    return { id, path, file, sha1, width, height, extension, size: bytes.length, addedAt };
  } catch {
    // Not a picture whatever its name says; the check of the content tells about it.
    return undefined;
  }
}

async function listed(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.') && extensionOf(name) in mediaTypes).toSorted();
}

/** An ASCII name that says as much as the given one can, and that no other picture has. */
function fileName(filename: string, extension: string, sha1: string, taken: Set<string>): string {
  const stem = filename
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  const plain = `${stem}.${extension}`;
  if (stem !== '' && !taken.has(plain)) return plain;
  return `${stem === '' ? 'image' : stem}-${sha1.slice(0, 10)}.${extension}`;
}

/** @param uploads where pictures wait until a document with them is published */
export function picturesOf(folder: string, uploads: string): Pictures {
  const published = join(folder, IMAGES);
  const cache = new Map<string, { stamp: string; picture: Picture | undefined }>();
  let pictures = new Map<string, Picture>();
  let names = assetNames(new Map());
  let state = '';

  async function refresh(): Promise<void> {
    const found = new Map<string, Picture>();
    const stamps: string[] = [];
    for (const place of [uploads, published]) {
      for (const name of await listed(place)) {
        const file = join(place, name);
        const status = await stat(file, { bigint: true }).catch(() => undefined);
        if (status === undefined) continue;
        const stamp = `${status.size}-${status.ctimeNs}`;
        const before = cache.get(file);
        const picture =
          before?.stamp === stamp ? before.picture : await describe(file, `${IMAGES}/${name}`);
        cache.set(file, { stamp, picture });
        stamps.push(file, stamp);
        if (picture !== undefined) found.set(picture.id, picture);
      }
    }
    if (stamps.join() === state) return;
    state = stamps.join();
    pictures = found;
    names = assetNames(new Map([...found.values()].map(({ path, id }) => [path, id])));
  }

  return {
    refresh,
    get names() {
      return names;
    },
    all: () => [...pictures.values()],
    get: (id) => pictures.get(id),
    add: async (bytes, filename, extension) => {
      const id = assetId(bytes, extension);
      const known = pictures.get(id);
      if (known !== undefined) return known;
      const sha1 = createHash('sha1').update(bytes).digest('hex');
      const taken = new Set([...(await listed(published)), ...(await listed(uploads))]);
      const name = fileName(filename, extension, sha1, taken);
      await mkdir(uploads, { recursive: true });
      await writeAtomically(join(uploads, name), bytes);
      await refresh();
      const picture = pictures.get(id);
      if (picture === undefined) throw new Error(`The uploaded picture ${name} cannot be read.`);
      return picture;
    },
    place: async (id) => {
      const picture = pictures.get(id);
      if (picture === undefined) return;
      const target = join(folder, picture.path);
      if (picture.file !== target) await writeAtomically(target, await readFile(picture.file));
    },
  };
}
