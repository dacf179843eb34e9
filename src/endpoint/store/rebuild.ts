import type { D1Database } from '@cloudflare/workers-types';
import { z } from 'zod';
import type { Instant } from '../../lib/jst.ts';

/** Notes that a change wants a rebuild. Returns how many have, this one included. */
export async function wantRebuild(db: D1Database, now: Instant): Promise<number> {
  const row = await db
    .prepare(
      `INSERT INTO rebuild (id, wanted, wanted_at) VALUES (1, 1, ?1)
       ON CONFLICT (id) DO UPDATE SET wanted = wanted + 1,
         wanted_at = CASE WHEN requested = wanted THEN ?1 ELSE wanted_at END
       RETURNING wanted`,
    )
    .bind(now)
    .first<{ wanted: number }>();
  return row?.wanted ?? 0;
}

/**
 * Notes that a state has changed since the site was built, once for each such moment; again only
 * if the same build is still served after `patience` milliseconds.
 * @param due the moment, as the build names it
 */
export async function wantRebuildForChange(
  db: D1Database,
  due: string,
  now: Instant,
  patience: number,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO rebuild (id, wanted, wanted_at, change_due, change_at) VALUES (1, 1, ?1, ?2, ?1)
       ON CONFLICT (id) DO UPDATE SET wanted = wanted + 1, change_due = ?2, change_at = ?1,
         wanted_at = CASE WHEN requested = wanted THEN ?1 ELSE wanted_at END
       WHERE change_due IS NOT ?2 OR change_at <= ?3`,
    )
    .bind(now, due, now - patience)
    .run();
}

/** The right to request the rebuild that covers so many changes. */
export interface Claim {
  readonly wanted: number;
}

/**
 * Claims the rebuild that is wanted, so that nobody else requests it before the lease ends. One
 * statement: of two at the same moment one gets it.
 * @param calm claims only while no more than this many changes have come
 */
export async function claimRebuild(
  db: D1Database,
  now: Instant,
  leaseEnds: Instant,
  calm?: number,
): Promise<Claim | undefined> {
  const row = await db
    .prepare(
      `UPDATE rebuild SET next_at = ?2
       WHERE id = 1 AND requested < wanted AND next_at <= ?1 AND (?3 IS NULL OR wanted = ?3)
       RETURNING wanted`,
    )
    .bind(now, leaseEnds, calm ?? null)
    .first<Claim>();
  return row ?? undefined;
}

/** The request was taken. Changes that came while it ran are still to be requested. */
export async function markRequested(db: D1Database, claim: Claim, now: Instant): Promise<void> {
  await db
    .prepare(
      `UPDATE rebuild SET requested = MAX(requested, ?1), wanted_at = ?2, failures = 0, error = NULL
       WHERE id = 1`,
    )
    .bind(claim.wanted, now)
    .run();
}

/**
 * The request failed; the next run of the schedule asks again.
 * @param error why, without an address or a secret
 * @returns how many requests have failed since one was taken
 */
export async function markFailed(db: D1Database, error: string): Promise<number> {
  const row = await db
    .prepare(
      'UPDATE rebuild SET failures = failures + 1, error = ? WHERE id = 1 RETURNING failures',
    )
    .bind(error)
    .first<{ failures: number }>();
  return row?.failures ?? 0;
}

const pendingRow = z.object({ wanted_at: z.number(), failures: z.number() });

/** The rebuild that nobody has requested: since when it is wanted; undefined if there is none. */
export async function pendingRebuild(
  db: D1Database,
): Promise<{ readonly since: Instant; readonly failures: number } | undefined> {
  const row = await db
    .prepare('SELECT wanted_at, failures FROM rebuild WHERE id = 1 AND requested < wanted')
    .first();
  if (row === null) return undefined;
  const { wanted_at, failures } = pendingRow.parse(row);
  return { since: wanted_at, failures };
}
