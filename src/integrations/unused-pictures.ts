import { readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { filesBelow } from './replace-folder.ts';

const picture = /^_astro\/.+\.(jpe?g|png|webp|avif|gif|svg)$/i;
const texts = new Set(['.html', '.css', '.js', '.json', '.xml', '.svg', '.csv', '.txt']);

/**
 * Removes pictures that no file of a built site names. Astro takes over every picture that lies in
 * the content folder; one that belongs to a draft alone, or to nothing any more, is not for readers.
 * @returns the removed files, as paths from the folder
 */
export async function removeUnusedPictures(folder: string): Promise<string[]> {
  const files = await filesBelow(folder);
  const unseen = new Map(
    files.filter((file) => picture.test(file)).map((file) => [file, file.slice('_astro/'.length)]),
  );
  for (const file of files) {
    if (unseen.size === 0) break;
    if (!texts.has(extname(file).toLowerCase())) continue;
    const text = await readFile(join(folder, file), 'utf8');
    for (const [path, name] of unseen) {
      if (text.includes(name) || text.includes(encodeURI(name))) unseen.delete(path);
    }
  }
  for (const path of unseen.keys()) await rm(join(folder, path));
  return [...unseen.keys()];
}
