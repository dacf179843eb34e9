import type { D1Database } from '@cloudflare/workers-types';
import { z } from 'zod';
import type { Instant } from '../../../lib/jst.ts';
import type { Mailer } from '../mail.ts';

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const row = z
  .object({
    recipient: z.string(),
    subject: z.string(),
    text: z.string(),
    headers: json(z.record(z.string(), z.string())),
    attachments: json(
      z.array(z.object({ filename: z.string(), type: z.string(), content: z.string() })),
    ),
    sent_at: z.number(),
  })
  .transform(({ recipient, sent_at, ...mail }) => ({ to: recipient, ...mail, sentAt: sent_at }));

/** A mail that would have been sent. */
export type LocalMail = z.output<typeof row>;

/** The table exists only on machines where mail is shown instead of sent: no migration makes it. */
async function withTable<T>(db: D1Database, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('no such table: local_mail')) {
      throw error;
    }
    await db
      .prepare(
        `CREATE TABLE IF NOT EXISTS local_mail (
           id INTEGER PRIMARY KEY AUTOINCREMENT, recipient TEXT NOT NULL, subject TEXT NOT NULL,
           text TEXT NOT NULL, headers TEXT NOT NULL, attachments TEXT NOT NULL,
           sent_at INTEGER NOT NULL) STRICT`,
      )
      .run();
    return use();
  }
}

/** Mail that stays on this machine, in the database, and is shown at `/api/_local/mail`. */
export function localMailer(db: D1Database, now: () => Instant): Mailer {
  return {
    async send({ to, from, replyTo, subject, text, headers, attachments }) {
      const shown = {
        From: `${from.name} <${from.email}>`,
        ...(replyTo !== undefined && { 'Reply-To': replyTo }),
        ...headers,
      };
      await withTable(db, () =>
        db
          .prepare(
            `INSERT INTO local_mail (recipient, subject, text, headers, attachments, sent_at)
             VALUES (?, ?, ?, ?, ?, ?)`,
          )
          .bind(to, subject, text, JSON.stringify(shown), JSON.stringify(attachments), now())
          .run(),
      );
    },
  };
}

/** What was sent, newest first; the last 200. */
export async function listLocalMail(db: D1Database): Promise<readonly LocalMail[]> {
  const { results } = await withTable(db, () =>
    db.prepare('SELECT * FROM local_mail ORDER BY id DESC LIMIT 200').all(),
  );
  return z.array(row).parse(results);
}
