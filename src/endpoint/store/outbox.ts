import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { z } from 'zod';
import type { Instant } from '../../lib/jst.ts';

/** What a message tells. */
export const messageKinds = [
  /** To the applicant: what was received. */
  'receipt',
  /** To those who receive submissions. */
  'arrival',
  /** To the applicant: a seat has become free. */
  'seat',
  /** To both sides: withdrawn, or erased. `details.to` is `applicant` or `office`. */
  'withdrawn',
  'erased',
  /** To those who asked for 「次の募集を知らせてほしい」. */
  'reopened',
  /** To a notice's contact: its deadline or its 情報確認日 comes near. */
  'deadline',
  'confirm',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** The recipient of notifications without personal data that go to Slack. */
export const SLACK = 'slack';

export interface NewMessage {
  readonly kind: MessageKind;
  readonly recipient: string;
  /** The id of the submission that it tells of, if it tells of one. */
  readonly submission?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly createdAt: Instant;
}

/** A row of the table, read. */
const messageRow = z.object({
  id: z.string(),
  submission: z.string().nullable(),
  kind: z.enum(messageKinds),
  recipient: z.string(),
  details: z.string().transform((text): unknown => JSON.parse(text)),
  attempts: z.number(),
});

/** A message that waits to be sent, and is leased to whoever holds it. */
export type Message = z.output<typeof messageRow>;

/**
 * Writes a message into the outbox. In the batch that writes a submission it is written only if
 * that submission was, so a repeated key sends nothing twice.
 */
export function insertMessage(db: D1Database, message: NewMessage): D1PreparedStatement {
  const { kind, recipient, submission, details = {}, createdAt } = message;
  return db
    .prepare(
      `INSERT INTO outbox (id, submission, kind, recipient, details, created_at, next_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?6
       WHERE ?2 IS NULL OR EXISTS (SELECT 1 FROM submissions WHERE id = ?2)`,
    )
    .bind(
      crypto.randomUUID(),
      submission ?? null,
      kind,
      recipient,
      JSON.stringify(details),
      createdAt,
    );
}

const waits = 'sent_at IS NULL AND dead_at IS NULL';

/**
 * Takes the message that has waited longest, and nobody else gets it before the lease ends. One
 * statement: two runs at the same moment take two messages. The attempt counts from here on, so a
 * message that brings the Worker down comes to its end too.
 */
export async function leaseMessage(
  db: D1Database,
  now: Instant,
  leaseEnds: Instant,
): Promise<Message | undefined> {
  const row = await db
    .prepare(
      `UPDATE outbox SET attempts = attempts + 1, next_at = ?2
       WHERE id = (SELECT id FROM outbox WHERE ${waits} AND next_at <= ?1
                   ORDER BY next_at, rowid LIMIT 1)
       RETURNING id, submission, kind, recipient, details, attempts`,
    )
    .bind(now, leaseEnds)
    .first();
  return row === null ? undefined : messageRow.parse(row);
}

/**
 * Marks a message as sent. The address goes at once where nothing else of that person is kept:
 * after an erasure, and after the one mail that was asked for.
 */
export async function markSent(db: D1Database, { id }: Message, now: Instant): Promise<void> {
  await db
    .prepare(
      `UPDATE outbox SET sent_at = ?2, error = NULL,
         recipient = CASE WHEN kind IN ('erased', 'reopened') THEN '' ELSE recipient END
       WHERE id = ?1`,
    )
    .bind(id, now)
    .run();
}

export interface Failure {
  /** Why, without personal data. */
  readonly reason: string;
  readonly nextAt: Instant;
  /** Set when nobody tries again. */
  readonly deadAt?: Instant | undefined;
}

/** Notes a failed attempt, unless the lease ran out and somebody else took the message since. */
export async function markFailed(
  db: D1Database,
  { id, attempts }: Message,
  { reason, nextAt, deadAt }: Failure,
): Promise<void> {
  await db
    .prepare(
      `UPDATE outbox SET error = ?3, next_at = ?4, dead_at = ?5
       WHERE id = ?1 AND attempts = ?2 AND sent_at IS NULL`,
    )
    .bind(id, attempts, reason, nextAt, deadAt ?? null)
    .run();
}

/** Takes a message out that has nothing to tell any more. */
export async function dropMessage(db: D1Database, { id }: Message): Promise<void> {
  await db.prepare('DELETE FROM outbox WHERE id = ?').bind(id).run();
}

/** Deletes what was sent before this moment; what was given up stays for somebody to see. */
export async function purgeSent(db: D1Database, before: Instant): Promise<void> {
  await db.prepare('DELETE FROM outbox WHERE sent_at < ?').bind(before).run();
}
