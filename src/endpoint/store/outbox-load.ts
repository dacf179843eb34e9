import type { D1Database } from '@cloudflare/workers-types';
import { z } from 'zod';
import type { Instant } from '../../lib/jst.ts';

const row = z
  .object({
    waiting: z.number(),
    late: z.number(),
    oldest: z.number().nullable(),
    dead: z.number(),
    last_dead: z.number().nullable(),
  })
  .transform(({ last_dead, oldest, ...counts }) => ({
    ...counts,
    /** When the oldest message that waits was written. */
    oldest: oldest ?? undefined,
    /** When a message was given up last. */
    lastDead: last_dead ?? undefined,
  }));

export interface OutboxLoad {
  readonly waiting: number;
  /** How many of those were written before the given moment. */
  readonly late: number;
  readonly dead: number;
  readonly oldest: Instant | undefined;
  readonly lastDead: Instant | undefined;
}

/** How much waits in the outbox, and how much was given up. Nothing that names anybody. */
export async function outboxLoad(db: D1Database, lateBefore: Instant): Promise<OutboxLoad> {
  return row.parse(
    await db
      .prepare(
        `SELECT COUNT(*) FILTER (WHERE dead_at IS NULL) AS waiting,
           COUNT(*) FILTER (WHERE dead_at IS NULL AND created_at < ?) AS late,
           MIN(created_at) FILTER (WHERE dead_at IS NULL) AS oldest,
           COUNT(dead_at) AS dead, MAX(dead_at) AS last_dead
         FROM outbox WHERE sent_at IS NULL`,
      )
      .bind(lateBefore)
      .first(),
  );
}
