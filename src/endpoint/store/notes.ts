import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { z } from 'zod';
import type { Instant } from '../../lib/jst.ts';
import type { Condition } from './condition.ts';

const noteRow = z
  .object({ author: z.string(), text: z.string(), written_at: z.number() })
  .transform(({ written_at, ...note }) => ({ ...note, writtenAt: written_at }));

/** What an editor wrote beside a submission. */
export type Note = z.output<typeof noteRow>;

/**
 * Writes a note, if the condition holds. A text lies in the database as JSON: `wrangler d1 export`
 * turns a typed `\\n` into a line break where a cell also holds a real one
 * (cloudflare/workers-sdk#9042).
 */
export function insertNote(
  db: D1Database,
  submission: string,
  { author, text, writtenAt }: { author: string; text: string; writtenAt: Instant },
  when: Condition,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO notes (submission, author, text, written_at)
       SELECT ?, ?, json_quote(?), ? WHERE ${when.sql}`,
    )
    .bind(submission, author, text, writtenAt, ...when.params);
}

/** The notes of a submission, oldest first. */
export async function notesOf(db: D1Database, submission: string): Promise<readonly Note[]> {
  const { results } = await db
    .prepare(
      `SELECT author, json_extract(text, '$') AS text, written_at FROM notes WHERE submission = ? ORDER BY id`,
    )
    .bind(submission)
    .all();
  return z.array(noteRow).parse(results);
}
