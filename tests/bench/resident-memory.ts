import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';

interface Process {
  readonly id: number;
  readonly parent: number;
  /** Resident set, in bytes. */
  readonly resident: number;
}

async function fromProc(): Promise<readonly Process[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    names.map(async (name) => {
      // A process may end between the listing and the reading.
      const text = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
      const number = (field: string) =>
        Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
      return { id: Number(name), parent: number('PPid'), resident: number('VmRSS') * 1024 };
    }),
  );
}

const execute = promisify(execFile);

async function fromPs(): Promise<readonly Process[]> {
  const { stdout } = await execute('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  return stdout.split('\n').map((line) => {
    const [id = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
    return { id, parent, resident: kilobytes * 1024 };
  });
}

/** Linux has `/proc` even where a small container has no `ps`; macOS has `ps` only. */
const processes = existsSync('/proc/self/status') ? fromProc : fromPs;

/**
 * The resident memory of a process and everything it started, in bytes, at this moment. Memory that
 * processes share is counted once for each of them.
 */
export async function residentMemory(root: number): Promise<number> {
  const all = await processes();
  const below = Map.groupBy(all, ({ parent }) => parent);
  const sum = (found: readonly Process[]): number =>
    found.reduce((total, { id, resident }) => total + resident + sum(below.get(id) ?? []), 0);
  return sum(all.filter(({ id }) => id === root));
}
