import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const health = z.object({ outbox: z.object({ waiting: z.number(), dead: z.number() }) });

/** Runs the scheduled tasks once. Whether they ended: the server may be killed meanwhile. */
export async function runSchedule(origin: string): Promise<boolean> {
  return fetch(`${origin}/cdn-cgi/local/scheduled`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function waiting(origin: string): Promise<number> {
  const response = await fetch(`${origin}/api/health`);
  return health.parse(await response.json()).outbox.waiting;
}

/**
 * Runs the schedule until nothing waits in the outbox.
 * @returns how many messages waited before
 * @throws Error when a run sends nothing and something still waits
 */
export async function emptyOutbox(origin: string): Promise<number> {
  const before = await waiting(origin);
  for (let left = before; left > 0;) {
    await runSchedule(origin);
    const now = await waiting(origin);
    if (now >= left) throw new Error(`${now} messages stay in the outbox`);
    left = now;
  }
  return before;
}

const outboxRow = z.object({ id: z.string(), sent_at: z.number().nullable() });
const mailRow = z.object({ headers: z.string(), recipient: z.string(), subject: z.string() });
const headers = z.object({ 'Message-ID': z.string() });

export interface MailCount {
  /** Everything that is wrong with the mail that left. */
  readonly faults: readonly string[];
  readonly mails: number;
  /** How many left a second time because the server was killed in between. */
  readonly again: number;
}

/** Compares the mail that left with the outbox: each at least once, and each copy the same. */
export function countMail(database: DatabaseSync): MailCount {
  const outbox = z.array(outboxRow).parse(database.prepare('SELECT * FROM outbox').all());
  const mails = z
    .array(mailRow)
    .parse(database.prepare('SELECT * FROM local_mail').all())
    .map((mail) => ({ ...mail, id: headers.parse(JSON.parse(mail.headers))['Message-ID'] }));
  const copies = Map.groupBy(mails, ({ id }) => id);
  const known = new Set(outbox.map(({ id }) => `<${id}@example.jp>`));
  return {
    faults: [
      ...outbox
        .filter(({ sent_at }) => sent_at === null)
        .map(({ id }) => `message ${id} was not sent`),
      ...[...known].filter((id) => !copies.has(id)).map((id) => `mail ${id} never left`),
      ...[...copies.keys()].filter((id) => !known.has(id)).map((id) => `mail ${id} of nobody`),
      ...[...copies]
        .filter(([, same]) => new Set(same.map((mail) => JSON.stringify(mail))).size > 1)
        .map(([id]) => `copies of ${id} differ`),
    ],
    mails: mails.length,
    again: mails.length - copies.size,
  };
}
