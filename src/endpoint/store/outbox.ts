import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import type { Instant } from '../../lib/jst.ts';

/** What a message tells. */
export const messageKinds = [
  /** To the applicant: what was received. */
  'receipt',
  /** To those who receive submissions. */
  'arrival',
  /** To the applicant: a seat has become free. */
  'seat',
  /** To both sides: withdrawn, or to be erased. */
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
