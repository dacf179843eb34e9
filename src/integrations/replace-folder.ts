import { copyFile, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The files below a folder, as paths from it. A missing folder has none. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length))
    .toSorted();
}

async function same(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([readFile(a), readFile(b).catch(() => undefined)]);
  return right !== undefined && left.equals(right);
}

/**
 * Makes one folder hold what another holds while it is being served: files are added and replaced
 * first and deleted last, and the folder itself stays, because wrangler loses sight of a folder
 * that is swapped.
 */
export async function replaceFolder(from: string, to: string): Promise<void> {
  const wanted = await filesBelow(from);
  // Pages come after the styles and scripts that they name.
  const pagesLast = wanted.toSorted(
    (a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')),
  );
  for (const file of pagesLast) {
    const target = join(to, file);
    if (await same(join(from, file), target)) continue;
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(from, file), target);
  }
  const keep = new Set(wanted);
  for (const file of await filesBelow(to)) {
    if (!keep.has(file)) await rm(join(to, file));
  }
}
