import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Instant } from '../../lib/jst.ts';

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Adds submissions to the counts that outlive them; one that is erased has been counted. */
const tally = (which: string): string =>
  `INSERT INTO tallies (form, target, month, count)
   SELECT form, target, strftime('%Y-%m', received_at / 1000 + 9 * 3600, 'unixepoch') AS month,
     COUNT(*)
   FROM submissions WHERE ${which} AND state <> 'erased' GROUP BY form, target, month
   ON CONFLICT (form, target, month) DO UPDATE SET count = count + excluded.count`;

/**
 * Erases what a person sent, and keeps a row that says so: the receipt's page still answers. For
 * one `batch()`, together with the notice `erased` if somebody is to be told; such a notice that
 * is not sent yet is the one thing that keeps its address, until the schedule removes it.
 */
export function eraseSubmission(
  db: D1Database,
  id: string,
  now: Instant,
): readonly D1PreparedStatement[] {
  return [
    db.prepare(tally('id = ?')).bind(id),
    db.prepare('DELETE FROM notes WHERE submission = ?').bind(id),
    db
      .prepare(
        `DELETE FROM outbox WHERE submission = ? AND NOT (kind = 'erased' AND sent_at IS NULL)`,
      )
      .bind(id),
    // The digest goes too: from a guess of the answers it could be computed again.
    db
      .prepare(
        `UPDATE submissions SET answers = '[]', entries = '{}', name = '', email = '', digest = '',
           suspicion = NULL, seat = NULL, state = 'erased', changed_at = ?2
         WHERE id = ?1 AND state <> 'erased'`,
      )
      .bind(id, now),
  ];
}

/** Submissions that one run deletes at most; the next run takes the rest. */
const MOST = 200;
/** More than one address can make in between. */
const MOST_REFUSALS = 2000;

/** Deletes submissions whose time has come with all that hangs on them; leaves counts. */
async function deleteExpired(db: D1Database, now: Instant): Promise<void> {
  const { results } = await db
    .prepare('SELECT id FROM submissions WHERE erase_after <= ? ORDER BY erase_after LIMIT ?')
    .bind(now, MOST)
    .all<{ id: string }>();
  if (results.length === 0) return;
  const ids = JSON.stringify(results.map(({ id }) => id));
  const listed = '(SELECT value FROM json_each(?))';
  await db.batch(
    [
      tally(`id IN ${listed}`),
      `DELETE FROM notes WHERE submission IN ${listed}`,
      `DELETE FROM outbox WHERE submission IN ${listed}`,
      `DELETE FROM submissions WHERE id IN ${listed}`,
    ].map((sql) => db.prepare(sql).bind(ids)),
  );
}

/**
 * Removes addresses that nothing else keeps: of messages given up a month ago that belong to no
 * submission or to an erased one. What was sent has lost its address already.
 */
function deleteLooseMessages(db: D1Database, now: Instant): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM outbox WHERE id IN (
         SELECT outbox.id FROM outbox LEFT JOIN submissions ON submissions.id = outbox.submission
         WHERE dead_at <= ?1 AND (outbox.submission IS NULL OR state = 'erased') LIMIT ?2)`,
    )
    .bind(now - MONTH, MOST);
}

const bounded = (table: string, key: string, column: string): string =>
  `DELETE FROM ${table} WHERE ${key} IN (SELECT ${key} FROM ${table} WHERE ${column} <= ? LIMIT ?)`;

/** Anybody can be refused, again and again: such lines serve as a warning and need not last. */
function deleteRefusals(db: D1Database, now: Instant): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM audit WHERE id IN (
         SELECT id FROM audit WHERE action = 'signInRefused' AND at <= ?1 LIMIT ?2)`,
    )
    .bind(now - 3 * MONTH, MOST_REFUSALS);
}

/** Deletes what may no longer be kept at this moment: a bounded number of rows a run. */
export async function applyRetention(db: D1Database, now: Instant): Promise<void> {
  await deleteExpired(db, now);
  await db.batch([
    deleteLooseMessages(db, now),
    deleteRefusals(db, now),
    db.prepare(bounded('sessions', 'digest', 'expires_at')).bind(now, MOST),
    db.prepare(bounded('alerts', 'id', 'erase_after')).bind(now, MOST),
  ]);
}
