import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Instant } from '../../lib/jst.ts';
import type { MessageKind } from './outbox.ts';
import type { Submission } from './submissions.ts';
import { live } from './withdrawals.ts';

/** How often an applicant may have the receipt sent again: enough for mistakes, useless for spam. */
export const MOST_CORRECTIONS = 5;

/** A mail address and the answers that contain it. */
export interface Correction extends Pick<Submission, 'id' | 'email' | 'entries' | 'answers'> {
  readonly now: Instant;
}

const kind = 'receipt' satisfies MessageKind;
const correctable = `id = ?1 AND ${live} AND corrections < ${MOST_CORRECTIONS}`;
const allowed = `EXISTS (SELECT 1 FROM submissions WHERE ${correctable})`;

/**
 * Gives a submission another mail address and sends its receipt there. What was not sent yet goes
 * to the new address too, under a new id: whoever is just sending it to the old one marks nothing,
 * and no provider takes it for a repetition. The last statement returns the row, or nothing where
 * nothing changed: withdrawn, erased, or corrected too often.
 */
export function correctEmail(
  db: D1Database,
  { id, email, entries, answers, now }: Correction,
): readonly D1PreparedStatement[] {
  return [
    db
      .prepare(
        `DELETE FROM outbox WHERE submission = ?1 AND kind = '${kind}' AND sent_at IS NULL
         AND ${allowed}`,
      )
      .bind(id),
    db
      .prepare(
        `UPDATE outbox SET id = lower(hex(randomblob(16))), recipient = ?2, attempts = 0,
           next_at = ?3, dead_at = NULL, error = NULL
         WHERE submission = ?1 AND sent_at IS NULL AND recipient <> ?2
           AND recipient = (SELECT email FROM submissions WHERE id = ?1)
           AND kind <> 'arrival' AND ${allowed}`,
      )
      .bind(id, email, now),
    db
      .prepare(
        `INSERT INTO outbox (id, submission, kind, recipient, created_at, next_at)
         SELECT ?2, ?1, '${kind}', ?3, ?4, ?4 WHERE ${allowed}`,
      )
      .bind(id, crypto.randomUUID(), email, now),
    db
      .prepare(
        `UPDATE submissions SET email = ?2, entries = ?3, answers = ?4, changed_at = ?5,
           corrections = corrections + 1, edition = edition + (email <> ?2),
           corrected_at = CASE WHEN email <> ?2 THEN ?5 ELSE corrected_at END
         WHERE ${correctable} RETURNING *`,
      )
      .bind(id, email, JSON.stringify(entries), JSON.stringify(answers), now),
  ];
}
