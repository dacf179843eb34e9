import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Instant } from '../../lib/jst.ts';
import type { MessageKind } from './outbox.ts';
import type { Submission } from './submissions.ts';

/** The seats of an event that has not started yet. */
export interface Seats {
  /** The id of the event. */
  readonly target: string;
  readonly capacity: number;
}

const kind = 'seat' satisfies MessageKind;

/** Those who have waited longest, as many as seats are free; ?1 the event, ?2 its capacity. */
const next = `SELECT sequence FROM submissions WHERE target = ?1 AND seat = 'waiting'
  ORDER BY sequence
  LIMIT MAX(0, ?2 - (SELECT COUNT(*) FROM submissions WHERE target = ?1 AND seat = 'seated'))`;

/**
 * Gives free seats to those who wait, in the order of their arrival, and tells each of them. For
 * the batch that frees a seat: nobody can come in between. It also gives out the seats of a
 * capacity that was raised.
 */
export function fillSeats(
  db: D1Database,
  { target, capacity }: Seats,
  now: Instant,
): readonly D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO outbox (id, submission, kind, recipient, details, created_at, next_at)
         SELECT lower(hex(randomblob(16))), id, '${kind}', email,
           json_object('title', title, 'receipt', receipt), ?3, ?3
         FROM submissions WHERE sequence IN (${next})`,
      )
      .bind(target, capacity, now),
    db
      .prepare(
        `UPDATE submissions SET seat = 'seated', changed_at = ?3 WHERE sequence IN (${next})`,
      )
      .bind(target, capacity, now),
  ];
}

/** The events for which somebody waits. */
export async function awaitedEvents(db: D1Database): Promise<readonly string[]> {
  const { results } = await db
    .prepare(`SELECT DISTINCT target FROM submissions WHERE seat = 'waiting'`)
    .all<{ target: string }>();
  return results.map(({ target }) => target);
}

/** How many people have a seat at an event. */
export async function seatsTaken(db: D1Database, target: string): Promise<number> {
  const row = await db
    .prepare(`SELECT COUNT(*) AS count FROM submissions WHERE target = ? AND seat = 'seated'`)
    .bind(target)
    .first<{ count: number }>();
  return row?.count ?? 0;
}

/** Which place in the queue a waiting submission has, counted from 1. */
export async function waitingPlace(
  db: D1Database,
  { target, sequence }: Pick<Submission, 'target' | 'sequence'>,
): Promise<number> {
  const row = await db
    .prepare(
      `SELECT COUNT(*) AS count FROM submissions
       WHERE target = ? AND seat = 'waiting' AND sequence <= ?`,
    )
    .bind(target, sequence)
    .first<{ count: number }>();
  return row?.count ?? 1;
}
