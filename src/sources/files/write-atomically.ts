import { mkdir, open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What was done to the names in a folder is on the disk, where the system lets us ask for it. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename itself has to do.
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Writes a file so that a reader, or a crash, sees the old bytes or the new ones and never a part. */
export async function writeAtomically(path: string, bytes: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  // Readers of the folder pass over names with a dot in front.
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
  await syncFolder(folder);
}
