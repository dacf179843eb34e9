import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Instant } from '../../lib/jst.ts';

/** Something of which a notice's contact is reminded once. */
export interface Reminder {
  /** The id of the notice. */
  readonly document: string;
  readonly kind: 'deadline' | 'confirm';
  /** The date it is about: another date is another reminder. */
  readonly due: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * Writes a reminder into the outbox, unless it was written before. For one `batch()`: the mark
 * comes last, and two runs at once are one after the other in the database.
 */
export function insertReminder(
  db: D1Database,
  { document, kind, due, details }: Reminder,
  addresses: readonly string[],
  now: Instant,
): readonly D1PreparedStatement[] {
  const messages = addresses.map((address) =>
    db
      .prepare(
        `INSERT INTO outbox (id, kind, recipient, details, created_at, next_at)
         SELECT ?1, ?2, ?3, ?4, ?5, ?5
         WHERE NOT EXISTS
           (SELECT 1 FROM reminders WHERE document = ?6 AND kind = ?2 AND due = ?7)`,
      )
      .bind(crypto.randomUUID(), kind, address, JSON.stringify(details), now, document, due),
  );
  return [
    ...messages,
    db
      .prepare(
        `INSERT INTO reminders (document, kind, due, sent_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      )
      .bind(document, kind, due, now),
  ];
}
