import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Instant } from '../../lib/jst.ts';
import type { Condition } from './condition.ts';
import type { MessageKind } from './outbox.ts';
import type { Submission } from './submissions.ts';
import type { SubmissionState } from '../../forms/submission.ts';

/** Nobody changed state or seat since the submission was read. */
export function unchanged({ id, state, seat }: Submission): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM submissions
      WHERE id = ? AND state = ? AND coalesce(seat, '') = ?)`,
    params: [id, state, seat ?? ''],
  };
}

/** Fewer people are seated than there are seats. */
export function seatIsFree(target: string, capacity: number): Condition {
  return {
    sql: `(SELECT COUNT(*) FROM submissions WHERE target = ? AND seat = 'seated') < ?`,
    params: [target, capacity],
  };
}

const kind = 'seat' satisfies MessageKind;

/** Tells an applicant of the seat, if the condition holds. */
export function tellSeat(
  db: D1Database,
  { id }: Submission,
  now: Instant,
  when: Condition,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO outbox (id, submission, kind, recipient, details, created_at, next_at)
       SELECT lower(hex(randomblob(16))), id, '${kind}', email,
         json_object('title', title, 'receipt', receipt), ?, ?
       FROM submissions WHERE id = ? AND ${when.sql}`,
    )
    .bind(now, now, id, ...when.params);
}

/** Changes what is given of a submission, if the condition holds. */
export function changeSubmission(
  db: D1Database,
  id: string,
  change: {
    readonly state: SubmissionState | undefined;
    readonly seat: Submission['seat'] | undefined;
    readonly at: Instant;
  },
  when: Condition,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE submissions SET state = coalesce(?, state), seat = coalesce(?, seat), changed_at = ?
       WHERE id = ? AND ${when.sql}`,
    )
    .bind(change.state ?? null, change.seat ?? null, change.at, id, ...when.params);
}
