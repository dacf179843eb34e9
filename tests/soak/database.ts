import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Reads the database of a server that was killed, as the next start will find it. What is read is
 * a copy, so that the server itself has to recover.
 * @param state the folder that the server was given
 */
export async function withDatabase<T>(
  state: string,
  read: (database: DatabaseSync) => T,
): Promise<T> {
  const folder = join(state, 'v3/d1/miniflare-D1DatabaseObject');
  const names = (await readdir(folder)).filter((name) => !name.startsWith('metadata'));
  const copy = await mkdtemp(join(tmpdir(), 'engawa-soak-database-'));
  try {
    // The shared index of the write-ahead log (`-shm`) is built anew by whoever opens it.
    const kept = names.filter((name) => !name.endsWith('-shm'));
    for (const name of kept) await copyFile(join(folder, name), join(copy, name));
    const [main] = kept.filter((name) => name.endsWith('.sqlite'));
    if (main === undefined) throw new Error(`no database in ${folder}`);
    const database = new DatabaseSync(join(copy, basename(main)));
    try {
      return read(database);
    } finally {
      database.close();
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
