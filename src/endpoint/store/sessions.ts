import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { z } from 'zod';
import type { Instant } from '../../lib/jst.ts';

const sessionRow = z
  .object({
    digest: z.string(),
    actor: z.string(),
    organization: z.string().nullable(),
    expires_at: z.number(),
  })
  .transform(({ digest, actor, organization, expires_at }) => ({
    digest,
    actor,
    organization: organization ?? undefined,
    expiresAt: expires_at,
  }));

/** Who works in the inbox, for a short time. */
export type Session = z.output<typeof sessionRow>;

export function insertSession(db: D1Database, session: Session): D1PreparedStatement {
  const { digest, actor, organization, expiresAt } = session;
  return db
    .prepare('INSERT INTO sessions (digest, actor, organization, expires_at) VALUES (?, ?, ?, ?)')
    .bind(digest, actor, organization ?? null, expiresAt);
}

/** The session whose token has this digest, unless it has ended. */
export async function findSession(
  db: D1Database,
  digest: string,
  now: Instant,
): Promise<Session | undefined> {
  const row = await db
    .prepare('SELECT * FROM sessions WHERE digest = ? AND expires_at > ?')
    .bind(digest, now)
    .first();
  return row === null ? undefined : sessionRow.parse(row);
}

export function deleteSession(db: D1Database, digest: string): D1PreparedStatement {
  return db.prepare('DELETE FROM sessions WHERE digest = ?').bind(digest);
}
