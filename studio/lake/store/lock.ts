import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes a folder of state for this process alone; what a killed process left does not count.
 * @returns gives it back
 * @throws Error when another process has it
 */
export async function lock(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lake.pid');
  await mkdir(folder, { recursive: true });
  const holder = Number(await readFile(path, 'utf8').catch(() => '0'));
  if (holder > 0 && holder !== process.pid && isRunning(holder))
    throw new Error(
      `編集画面がもう動いています（プロセス ${holder}）。先にそちらを終わらせてください。動いていないはずなら、${path} を消してから、もう一度実行してください。`,
    );
  await writeFile(path, String(process.pid));
  return () => rm(path, { force: true });
}
