import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { z } from 'zod';
import type { Instant } from '../../lib/jst.ts';
import type { MessageKind } from './outbox.ts';

/** 「次の募集を知らせてほしい」. */
export interface Alert {
  readonly id: string;
  readonly program: string;
  /** The notice that was closed. */
  readonly recruitment: string;
  /** The notices of the program that were open at that moment. */
  readonly known: readonly string[];
  readonly email: string;
  readonly askedAt: Instant;
  readonly eraseAfter: Instant;
}

const alertRow = z
  .object({
    id: z.string(),
    recruitment: z.string(),
    email: z.string(),
    erase_after: z.number(),
  })
  .transform(({ erase_after, ...row }) => ({ ...row, eraseAfter: erase_after }));
const columns = 'id, recruitment, email, erase_after';

/** Stores an alert; who asks again for the same program has one that begins anew. Its id. */
export async function saveAlert(db: D1Database, alert: Alert): Promise<string> {
  const { id, program, recruitment, known, email, askedAt, eraseAfter } = alert;
  const row = await db
    .prepare(
      `INSERT INTO alerts (id, program, recruitment, known, email, asked_at, erase_after)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (program, email) DO UPDATE SET recruitment = excluded.recruitment,
         known = excluded.known, asked_at = excluded.asked_at, erase_after = excluded.erase_after
       RETURNING ${columns}`,
    )
    .bind(id, program, recruitment, JSON.stringify(known), email, askedAt, eraseAfter)
    .first();
  return alertRow.parse(row).id;
}

export async function findAlert(
  db: D1Database,
  id: string,
): Promise<z.output<typeof alertRow> | undefined> {
  const row = await db.prepare(`SELECT ${columns} FROM alerts WHERE id = ?`).bind(id).first();
  return row === null ? undefined : alertRow.parse(row);
}

export async function deleteAlert(db: D1Database, id: string): Promise<void> {
  await db.prepare('DELETE FROM alerts WHERE id = ?').bind(id).run();
}

/** The programs that somebody wants to hear of. */
export async function awaitedPrograms(db: D1Database): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare('SELECT DISTINCT program FROM alerts')
    .all<{ program: string }>();
  return new Set(results.map(({ program }) => program));
}

/** A notice that takes applications now. */
export interface OpenNotice {
  readonly id: string;
  readonly program: string;
  readonly title: string;
  /** Path of its page. */
  readonly address: string;
  readonly opensAt?: Instant | undefined;
}

const kind = 'reopened' satisfies MessageKind;

/** Not open when somebody asked, or opened once more since. */
const wanted = `program = ?1 AND erase_after > ?4 AND (asked_at < ?3
  OR NOT EXISTS (SELECT 1 FROM json_each(alerts.known) WHERE value = ?2))`;

/** Writes one message to each who wanted to hear of this notice, and deletes what they asked. */
export function tellReopened(
  db: D1Database,
  { id, program, title, address, opensAt }: OpenNotice,
  now: Instant,
): readonly D1PreparedStatement[] {
  const values = [program, id, opensAt ?? 0, now];
  return [
    db
      .prepare(
        `INSERT INTO outbox (id, kind, recipient, details, created_at, next_at)
         SELECT lower(hex(randomblob(16))), '${kind}', email,
           json_object('title', ?5, 'address', ?6), ?4, ?4
         FROM alerts WHERE ${wanted}`,
      )
      .bind(...values, title, address),
    db.prepare(`DELETE FROM alerts WHERE ${wanted}`).bind(...values),
  ];
}
