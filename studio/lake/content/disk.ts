import { createHash } from 'node:crypto';
import { readFile, readdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../../src/sources/files/write-atomically.ts';

/** SHA-256 of a file, hexadecimal. */
export function digestOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The digest of a file; undefined where there is none. */
export async function digestAt(path: string): Promise<string | undefined> {
  return readFile(path).then(digestOf, () => undefined);
}

/** Removes what a killed process had begun to write in a folder and the folders in it. */
export async function removeTemporary(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await removeTemporary(path);
    else if (/^\..+\.\d+\.tmp$/.test(entry.name)) await unlink(path);
  }
}

/** Removes a file; one that is gone already is no error. */
export async function removeFile(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
  await syncFolder(dirname(path));
}
