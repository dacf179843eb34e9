import type { D1Database } from '@cloudflare/workers-types';
import { z } from 'zod';
import type { Instant } from '../../lib/jst.ts';

/** One run of the schedule. */
export interface ScheduleRun {
  readonly ranAt: Instant;
  /** Names of the tasks that failed. */
  readonly failed: readonly string[];
}

const row = z
  .object({
    ran_at: z.number(),
    failed: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(z.array(z.string())),
  })
  .transform(({ ran_at, failed }): ScheduleRun => ({ ranAt: ran_at, failed }));

/** Notes that the schedule has run. */
export async function recordRun(db: D1Database, { ranAt, failed }: ScheduleRun): Promise<void> {
  await db
    .prepare(
      `INSERT INTO schedule_run (id, ran_at, failed) VALUES (1, ?1, ?2)
       ON CONFLICT (id) DO UPDATE SET ran_at = ?1, failed = ?2`,
    )
    .bind(ranAt, JSON.stringify(failed))
    .run();
}

/** The last run of the schedule; undefined before the first. */
export async function lastRun(db: D1Database): Promise<ScheduleRun | undefined> {
  const found = await db.prepare('SELECT ran_at, failed FROM schedule_run WHERE id = 1').first();
  return found === null ? undefined : row.parse(found);
}
