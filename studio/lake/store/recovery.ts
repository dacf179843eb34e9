import { join } from 'node:path';
import type { ContentFolder } from '../content/folder.ts';
import { digestAt, removeTemporary } from '../content/disk.ts';
import type { Dataset } from './dataset.ts';
import type { FileStep, Journal, Transaction } from './journal.ts';
import { FILE_AUTHOR } from './committed.ts';

/** Whether a file still stands as it did before the step; anything else is somebody's later work. */
async function isUntouched(root: string, { from, to }: FileStep): Promise<boolean> {
  const source = from === undefined ? undefined : await digestAt(join(root, from.path));
  if (source !== from?.digest) return false;
  if (to === undefined || to.path === from?.path) return true;
  const target = await digestAt(join(root, to.path));
  return target === undefined || target === to.digest;
}

/** Whether the new file is there and only the old one is left to remove. */
async function isHalfMoved(root: string, { from, to }: FileStep): Promise<boolean> {
  if (from === undefined || to === undefined || from.path === to.path) return false;
  return (
    (await digestAt(join(root, to.path))) === to.digest &&
    (await digestAt(join(root, from.path))) === from.digest
  );
}

/**
 * Brings dataset and folder to where the journal says they were, and finishes the writing of files
 * that a crash cut off.
 */
export async function recover(
  journal: Journal,
  dataset: Dataset,
  folder: ContentFolder | undefined,
  root: string,
): Promise<void> {
  const ended = new Map(
    journal.lines.flatMap((line) => (line.kind === 'transaction' ? [] : [[line.id, line.kind]])),
  );
  const pending: Transaction[] = [];
  for (const line of journal.lines) {
    if (line.kind !== 'transaction' || ended.get(line.id) === 'undone') continue;
    dataset.apply(line);
    folder?.note(line.files);
    const isOwn = line.author !== FILE_AUTHOR && line.files.length > 0;
    if (isOwn && ended.get(line.id) !== 'written') pending.push(line);
  }
  if (folder === undefined) return;
  await removeTemporary(root);
  if (pending.length === 0) return;
  // The pictures of the folder are known only once it has been looked at.
  await folder.news();
  for (const { id, files } of pending) {
    const left: FileStep[] = [];
    for (const step of files) {
      if ((await isUntouched(root, step)) || (await isHalfMoved(root, step))) left.push(step);
    }
    await folder.carryOut(left, dataset.get);
    await journal.append({ kind: 'written', id });
  }
}
