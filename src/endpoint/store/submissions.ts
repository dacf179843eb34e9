import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { z } from 'zod';
import { formNames } from '../../forms/form.ts';
import { submissionStates } from '../../forms/submission.ts';

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const answer = z.object({ name: z.string(), label: z.string(), text: z.string() });

/** A row of the table, read. */
export const submissionRow = z
  .object({
    sequence: z.number(),
    id: z.string(),
    receipt: z.string(),
    digest: z.string(),
    form: z.enum(formNames),
    target: z.string(),
    title: z.string(),
    recipients: json(z.array(z.string())),
    entries: json(z.record(z.string(), z.unknown())),
    answers: json(z.array(answer)),
    name: z.string(),
    email: z.string(),
    state: z.enum(submissionStates),
    seat: z.enum(['seated', 'waiting']).nullable(),
    suspicion: z.enum(['trap', 'fast']).nullable(),
    corrections: z.number(),
    edition: z.number(),
    corrected_at: z.number().nullable(),
    received_at: z.number(),
    changed_at: z.number(),
    reply_by: z.string(),
    erase_after: z.number(),
  })
  .transform(({ corrected_at, received_at, changed_at, reply_by, erase_after, ...row }) => ({
    ...row,
    correctedAt: corrected_at,
    receivedAt: received_at,
    changedAt: changed_at,
    replyBy: reply_by,
    eraseAfter: erase_after,
  }));

/** 受付: what somebody sent, as it is stored. */
export type Submission = z.output<typeof submissionRow>;

/** What is written when a form arrives. */
export interface NewSubmission extends Pick<
  Submission,
  | 'id'
  | 'receipt'
  | 'digest'
  | 'form'
  | 'target'
  | 'title'
  | 'recipients'
  | 'entries'
  | 'name'
  | 'email'
  | 'suspicion'
  | 'receivedAt'
  | 'replyBy'
  | 'eraseAfter'
> {
  readonly key: string;
  readonly answers: readonly z.infer<typeof answer>[];
  /** Seats of the event; undefined where nobody needs one. */
  readonly capacity?: number | undefined;
  /** Once full, the row is not written. */
  readonly noWaiting?: boolean | undefined;
}

const taken = `SELECT COUNT(*) FROM submissions WHERE target = ?5 AND seat = 'seated'`;

/**
 * Writes a submission once, however often its key comes, and decides in the same statement whether
 * it has a seat: two that arrive at once cannot both take the last one. Where nobody may wait and
 * every seat is taken, nothing is written.
 */
export function insertSubmission(db: D1Database, row: NewSubmission): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO submissions (id, receipt, key, digest, target, form, title, recipients, entries,
         answers, name, email, suspicion, received_at, changed_at, reply_by, erase_after, seat)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?14, ?15, ?16,
         CASE WHEN ?17 IS NULL THEN NULL WHEN (${taken}) < ?17 THEN 'seated' ELSE 'waiting' END
       WHERE ?18 = 0 OR (${taken}) < ?17
       ON CONFLICT (key) DO NOTHING`,
    )
    .bind(
      row.id,
      row.receipt,
      row.key,
      row.digest,
      row.target,
      row.form,
      row.title,
      JSON.stringify(row.recipients),
      JSON.stringify(row.entries),
      JSON.stringify(row.answers),
      row.name,
      row.email,
      row.suspicion,
      row.receivedAt,
      row.replyBy,
      row.eraseAfter,
      row.capacity ?? null,
      row.noWaiting === true && row.capacity !== undefined ? 1 : 0,
    );
}

async function first(statement: D1PreparedStatement): Promise<Submission | undefined> {
  const row = await statement.first();
  return row === null ? undefined : submissionRow.parse(row);
}

export function selectByKey(db: D1Database, key: string): D1PreparedStatement {
  return db.prepare('SELECT * FROM submissions WHERE key = ?').bind(key);
}

export function findByKey(db: D1Database, key: string): Promise<Submission | undefined> {
  return first(selectByKey(db, key));
}

export function findByReceipt(db: D1Database, receipt: string): Promise<Submission | undefined> {
  return first(db.prepare('SELECT * FROM submissions WHERE receipt = ?').bind(receipt));
}

export function findSubmission(db: D1Database, id: string): Promise<Submission | undefined> {
  return first(db.prepare('SELECT * FROM submissions WHERE id = ?').bind(id));
}
