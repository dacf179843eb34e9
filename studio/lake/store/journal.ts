import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../../../src/sources/files/write-atomically.ts';
import { fieldChange } from './change.ts';
import { folded } from './fold.ts';

/** What a transaction does to a file of the content folder; digests are SHA-256, hexadecimal. */
export const fileStep = z.object({
  id: z.string(),
  /** Inside the content folder. A step without `to` removes the file, one without `from` adds it. */
  from: z.object({ path: z.string(), digest: z.string() }).optional(),
  to: z.object({ path: z.string(), digest: z.string() }).optional(),
});

const line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('transaction'),
    id: z.string(),
    timestamp: z.string(),
    author: z.string(),
    changes: z.array(fieldChange),
    files: z.array(fileStep).default([]),
  }),
  /** The files of a transaction are written. */
  z.object({ kind: z.literal('written'), id: z.string() }),
  /** The files of a transaction could not be written; it never happened. */
  z.object({ kind: z.literal('undone'), id: z.string() }),
]);

export type FileStep = z.infer<typeof fileStep>;
export type JournalLine = z.infer<typeof line>;
export type Transaction = Extract<JournalLine, { kind: 'transaction' }>;

/** An append-only list of what happened. */
export interface Journal {
  readonly lines: readonly JournalLine[];
  /** Resolves when the line is on the disk. */
  append(line: JournalLine): Promise<void>;
  close(): Promise<void>;
}

/** The whole lines of a journal, and how many bytes they take: a crash may tear the last one. */
function readLines(bytes: Buffer): { lines: JournalLine[]; length: number } {
  const length = bytes.lastIndexOf(10) + 1;
  const texts = bytes.subarray(0, length).toString('utf8').split('\n').slice(0, -1);
  return { lines: texts.map((text) => line.parse(JSON.parse(text))), length };
}

const textOf = (lines: readonly JournalLine[]) =>
  lines.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** From this size on a journal is folded when it is opened (bytes), to so many lines. */
const limits = { largest: 32 * 1024 * 1024, kept: 2000 };

/**
 * Opens a journal, one JSON object a line, and drops a torn last line. A journal that has grown too
 * long is folded: see `folded`.
 * @throws Error when a line before the last one cannot be read
 */
export async function openJournal(path: string, { largest, kept } = limits): Promise<Journal> {
  await mkdir(dirname(path), { recursive: true });
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const read = readLines(bytes);
  const lines = bytes.length > largest ? folded(read.lines, kept) : read.lines;
  if (lines !== read.lines) await writeAtomically(path, textOf(lines));
  else if (read.length < bytes.length) await truncate(path, read.length);
  const handle: FileHandle = await open(path, 'a');
  let good = (await handle.stat()).size;
  return {
    lines,
    append: async (entry) => {
      const text = textOf([entry]);
      try {
        await handle.appendFile(text);
        await handle.datasync();
      } catch (error) {
        // A full disk leaves part of a line, and the next one would be written behind it.
        await handle.truncate(good);
        throw error;
      }
      good += Buffer.byteLength(text);
    },
    close: () => handle.close(),
  };
}

/** A journal of a lake that forgets everything at its end. */
export function memoryJournal(): Journal {
  return { lines: [], append: () => Promise.resolve(), close: () => Promise.resolve() };
}
