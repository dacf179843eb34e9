import { FILE_AUTHOR } from './committed.ts';
import { createDataset } from './dataset.ts';
import type { FileStep, JournalLine, Transaction } from './journal.ts';

/** The files of documents after the steps, one after the other. */
function filesAfter(steps: readonly FileStep[]): FileStep[] {
  const files = new Map<string, FileStep>();
  for (const { id, to } of steps) {
    if (to === undefined) files.delete(id);
    else files.set(id, { id, to });
  }
  return [...files.values()];
}

/**
 * A journal whose older part is one transaction that makes the documents as that part left them.
 * What the older part tells of their history is given up.
 * @param kept how many of the newest lines stay as they are, and those of unfinished work
 */
export function folded(lines: readonly JournalLine[], kept: number): readonly JournalLine[] {
  const ended = new Map(
    lines.flatMap((line) => (line.kind === 'transaction' ? [] : [[line.id, line.kind] as const])),
  );
  const isOpen = (line: JournalLine) =>
    line.kind === 'transaction' && line.files.length > 0 && line.author !== FILE_AUTHOR;
  const open = lines.findIndex((line) => isOpen(line) && !ended.has(line.id));
  const cut = Math.min(lines.length - kept, open < 0 ? lines.length : open);
  const old = lines
    .slice(0, Math.max(cut, 0))
    .filter((line): line is Transaction => line.kind === 'transaction')
    .filter(({ id }) => ended.get(id) !== 'undone');
  const last = old.at(-1);
  if (last === undefined) return lines;
  const dataset = createDataset();
  for (const transaction of old) dataset.apply(transaction);
  const sum: Transaction = {
    kind: 'transaction',
    id: `fold-${last.id}`,
    timestamp: last.timestamp,
    author: FILE_AUTHOR,
    changes: dataset.all().map((document) => ({ kind: 'create', id: document._id, document })),
    files: filesAfter(old.flatMap(({ files }) => files)),
  };
  return [sum, ...lines.slice(cut)];
}
