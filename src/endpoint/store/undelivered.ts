import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { z } from 'zod';
import type { Instant } from '../../lib/jst.ts';
import { allOf } from './condition.ts';
import { within } from './inbox.ts';
import type { Scope } from './inbox.ts';
import { messageKinds } from './outbox.ts';

const undeliveredRow = z.object({
  id: z.string(),
  kind: z.enum(messageKinds),
  submission: z.string().nullable(),
  receipt: z.string().nullable(),
  attempts: z.number(),
  next_at: z.number(),
  dead_at: z.number().nullable(),
  error: z.string().nullable(),
});

/** A message that could not be sent so far, without its recipient. */
export type Undelivered = z.output<typeof undeliveredRow>;

const selection = `SELECT outbox.id, kind, submission, receipt, attempts, next_at, dead_at, error
  FROM outbox LEFT JOIN submissions ON submissions.id = outbox.submission
  WHERE sent_at IS NULL`;

/** The messages that failed at least once: given up ones first, then by the next attempt. */
export async function listUndelivered(
  db: D1Database,
  scope: Scope,
): Promise<readonly Undelivered[]> {
  const where = within(scope);
  const { results } = await db
    .prepare(
      `${selection} AND (attempts > 0 OR dead_at IS NOT NULL) AND ${where.sql}
       ORDER BY dead_at IS NULL, next_at LIMIT 200`,
    )
    .bind(...where.params)
    .all();
  return z.array(undeliveredRow).parse(results);
}

/** The unsent message of this id; one outside the scope is not there. */
export async function findUndelivered(
  db: D1Database,
  id: string,
  scope: Scope,
): Promise<Undelivered | undefined> {
  const where = allOf([{ sql: 'outbox.id = ?', params: [id] }, within(scope)]);
  const row = await db
    .prepare(`${selection} AND ${where.sql}`)
    .bind(...where.params)
    .first();
  return row === null ? undefined : undeliveredRow.parse(row);
}

/** Puts a message that was given up back into the queue, as if it were new. */
export function reviveMessage(db: D1Database, id: string, now: Instant): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE outbox SET dead_at = NULL, error = NULL, attempts = 0, next_at = ?2
       WHERE id = ?1 AND dead_at IS NOT NULL AND sent_at IS NULL`,
    )
    .bind(id, now);
}

const messageRow = z.object({
  kind: z.enum(messageKinds),
  recipient: z.string(),
  created_at: z.number(),
  attempts: z.number(),
  sent_at: z.number().nullable(),
  dead_at: z.number().nullable(),
});

/** What was told of a submission, oldest first. */
export async function messagesOf(
  db: D1Database,
  submission: string,
): Promise<readonly z.output<typeof messageRow>[]> {
  const { results } = await db
    .prepare(
      `SELECT kind, recipient, created_at, attempts, sent_at, dead_at FROM outbox
       WHERE submission = ? ORDER BY created_at, rowid`,
    )
    .bind(submission)
    .all();
  return z.array(messageRow).parse(results);
}
