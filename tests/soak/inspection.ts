import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Ledger } from './clients.ts';

const counted = z.object({ count: z.number() });
const stored = z.object({ key: z.string(), receipt: z.string(), target: z.string() });
const seats = z.object({
  target: z.string(),
  seated: z.number(),
  waiting: z.number(),
  lastSeated: z.number().nullable(),
  firstWaiting: z.number().nullable(),
});

/** Rows that must not be, as a count. */
function count(database: DatabaseSync, sql: string): number {
  return counted.parse(database.prepare(`SELECT COUNT(*) AS count FROM (${sql})`).get()).count;
}

const impossible = {
  'submissions that share a key': 'SELECT key FROM submissions GROUP BY key HAVING COUNT(*) > 1',
  'submissions without exactly one mail to the applicant': `SELECT id FROM submissions WHERE
    (SELECT COUNT(*) FROM outbox WHERE submission = submissions.id AND kind = 'receipt'
       AND recipient = submissions.email) <> 1`,
  'submissions without exactly one mail to the secretariat': `SELECT id FROM submissions WHERE
    (SELECT COUNT(*) FROM outbox WHERE submission = submissions.id AND kind = 'arrival') <> 1`,
  'messages of no submission': `SELECT id FROM outbox WHERE submission IS NOT NULL
    AND submission NOT IN (SELECT id FROM submissions)`,
  'messages given up': 'SELECT id FROM outbox WHERE dead_at IS NOT NULL',
} as const;

function seatFaults(database: DatabaseSync, capacities: ReadonlyMap<string, number>): string[] {
  const rows = database
    .prepare(
      `SELECT target, SUM(seat = 'seated') AS seated, SUM(seat = 'waiting') AS waiting,
         MAX(CASE WHEN seat = 'seated' THEN sequence END) AS lastSeated,
         MIN(CASE WHEN seat = 'waiting' THEN sequence END) AS firstWaiting
       FROM submissions WHERE seat IS NOT NULL GROUP BY target`,
    )
    .all();
  return z
    .array(seats)
    .parse(rows)
    .flatMap(({ target, seated, waiting, lastSeated, firstWaiting }) => {
      const capacity = capacities.get(target) ?? 0;
      if (seated > capacity) return [`${target}: ${seated} seated on ${capacity} seats`];
      if (waiting > 0 && seated < capacity) return [`${target}: somebody waits beside free seats`];
      return (lastSeated ?? 0) > (firstWaiting ?? Infinity) ? [`${target}: out of turn`] : [];
    });
}

/** Everything that is wrong with a database, against what people were answered. */
export function inspect(
  database: DatabaseSync,
  ledger: Ledger,
  capacities: ReadonlyMap<string, number>,
): readonly string[] {
  const integrity = JSON.stringify(database.prepare('PRAGMA integrity_check').all());
  const rows = z.array(stored).parse(database.prepare('SELECT * FROM submissions').all());
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const lost = [...ledger.receipts].filter(([key, receipt]) => byKey.get(key)?.receipt !== receipt);
  const invented = rows.filter(({ key, target }) => ledger.sent.get(key)?.target.id !== target);
  return [
    ...(integrity === '[{"integrity_check":"ok"}]' ? [] : [integrity]),
    ...(count(database, 'SELECT * FROM pragma_foreign_key_check') > 0 ? ['foreign keys'] : []),
    ...lost.map(([key, receipt]) => `answered and lost: ${receipt} (${key})`),
    ...invented.map(({ receipt }) => `never sent: ${receipt}`),
    ...Object.entries(impossible).flatMap(([words, sql]) => {
      const found = count(database, sql);
      return found === 0 ? [] : [`${found} ${words}`];
    }),
    ...seatFaults(database, capacities),
  ];
}

/** How many submissions there are. */
export function submissionCount(database: DatabaseSync): number {
  return count(database, 'SELECT 1 FROM submissions');
}
