import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { z } from 'zod';
import type { Instant } from '../../lib/jst.ts';
import { allOf } from './condition.ts';
import type { Condition } from './condition.ts';

/** What somebody did in the inbox. */
export const auditActions = [
  'signIn',
  'signInRefused',
  'signOut',
  'read',
  'export',
  'state',
  'seat',
  'note',
  'erase',
  'retry',
] as const;

/** One line of the audit. It holds no personal data: ids, states and counts only. */
export interface AuditEntry {
  readonly at: Instant;
  /** The id of a Sanity user, `local`, or `unknown`. */
  readonly actor: string;
  readonly action: (typeof auditActions)[number];
  /** The id of the submission it was done to. */
  readonly submission?: string | undefined;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Writes a line, if the condition holds. */
export function insertAudit(
  db: D1Database,
  { at, actor, action, submission, details = {} }: AuditEntry,
  when: Condition = allOf([]),
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO audit (at, actor, action, submission, details)
       SELECT ?, ?, ?, ?, ? WHERE ${when.sql}`,
    )
    .bind(at, actor, action, submission ?? null, JSON.stringify(details), ...when.params);
}

const auditRow = z.object({
  at: z.number(),
  actor: z.string(),
  action: z.enum(auditActions),
  details: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.record(z.string(), z.union([z.string(), z.number()]))),
});

/** What was done to a submission, newest first. */
export async function auditOf(
  db: D1Database,
  submission: string,
): Promise<readonly z.output<typeof auditRow>[]> {
  const { results } = await db
    .prepare(
      `SELECT at, actor, action, details FROM audit WHERE submission = ?
       ORDER BY id DESC LIMIT 200`,
    )
    .bind(submission)
    .all();
  return z.array(auditRow).parse(results);
}
