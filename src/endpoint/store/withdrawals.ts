import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Instant } from '../../lib/jst.ts';
import type { Condition } from './condition.ts';

/** Something can still happen to it. */
export const live = `state NOT IN ('withdrawn', 'erased')`;

const conditions = { withdrawn: live, erased: `state <> 'erased'` } as const;
type Ending = keyof typeof conditions;

/** Whether the submission can still come to this end. */
export function canEnd(id: string, ending: Ending): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM submissions WHERE id = ? AND ${conditions[ending]})`,
    params: [id],
  };
}

/**
 * Tells the applicant and the office that a submission is withdrawn or erased. For the batch that
 * does it, before the statement that does: it writes nothing where nothing changes any more, and
 * the address is the one that is in the database at that moment.
 */
export function tellEnding(
  db: D1Database,
  ending: Ending,
  { id, office, now }: { readonly id: string; readonly office: readonly string[]; now: Instant },
): D1PreparedStatement {
  return db
    .prepare(
      `WITH told AS (SELECT 'applicant' AS side, NULL AS address
                     UNION ALL SELECT 'office', value FROM json_each(?3))
       INSERT INTO outbox (id, submission, kind, recipient, details, created_at, next_at)
       SELECT lower(hex(randomblob(16))), id, ?2, coalesce(told.address, email),
         json_object('to', told.side, 'title', title, 'receipt', receipt), ?4, ?4
       FROM submissions, told WHERE id = ?1 AND ${conditions[ending]}`,
    )
    .bind(id, ending, JSON.stringify(office), now);
}

/** Withdraws a submission and frees its seat; a message that it has one is sent no more. */
export function withdrawSubmission(
  db: D1Database,
  id: string,
  now: Instant,
): readonly D1PreparedStatement[] {
  return [
    db
      .prepare(`DELETE FROM outbox WHERE submission = ? AND kind = 'seat' AND sent_at IS NULL`)
      .bind(id),
    db
      .prepare(
        `UPDATE submissions SET state = 'withdrawn', seat = NULL, changed_at = ?2
         WHERE id = ?1 AND ${live}`,
      )
      .bind(id, now),
  ];
}
