import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Wait after a change: an editor that saves several files makes one reading of it (milliseconds). */
const SETTLE = 60;

/** A watch over a folder and the folders in it. */
export interface Watch {
  close(): void;
}

/**
 * Tells when anything in a folder, or in a folder of it, has changed. Folders are watched one by
 * one: Node's recursive watch loses a file on Linux once another has been renamed over it.
 * @param matters whether a change of a file with this name is told
 */
export async function watchFolder(
  root: string,
  changed: () => void,
  matters: (file: string) => boolean = () => true,
): Promise<Watch> {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;

  function add(folder: string): void {
    if (watchers.has(folder)) return;
    const watcher = watch(folder, (_event, file) => {
      if (file !== null && !matters(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (folder === root) void addAll();
        changed();
      }, SETTLE);
    });
    // A folder that is removed takes its watch with it.
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(folder);
    });
    watchers.set(folder, watcher);
  }

  async function addAll(): Promise<void> {
    const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    for (const [folder, watcher] of watchers) {
      const isThere = folder === root || folders.some((name) => join(root, name) === folder);
      if (isThere) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const name of folders) add(join(root, name));
  }

  add(root);
  await addAll();
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}
