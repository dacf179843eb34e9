import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inquiry } from '../setup/endpoint.ts';
import { signUp } from '../setup/inbox.ts';
import { BOTH_EVENTS_OPEN } from '../setup/open-targets.ts';
import { run } from '../setup/run.ts';
import { killServers, startServer } from '../soak/server.ts';
import type { Server } from '../soak/server.ts';
import { withDatabase } from '../soak/database.ts';

/** The event takes sign-ups then. */
const now = BOTH_EVENTS_OPEN;
let folder: string;

/** A place of its own for a database, as another account or another machine would be. */
async function place(name: string): Promise<string> {
  const home = join(folder, name);
  await mkdir(home, { recursive: true });
  const config = {
    name: 'engawa',
    compatibility_date: '2026-11-01',
    d1_databases: [
      {
        binding: 'DB',
        database_name: 'engawa',
        database_id: 'engawa',
        migrations_dir: resolve('src/endpoint/store/migrations'),
      },
    ],
  };
  await writeFile(join(home, 'wrangler.json'), JSON.stringify(config));
  return home;
}

const stateOf = (home: string): string => join(home, '.wrangler/state');

/** The commands of the guide, on this machine instead of on the platform. */
async function d1(home: string, ...args: readonly string[]): Promise<void> {
  const quiet = { CI: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' };
  const { code, output } = await run('wrangler', ['--cwd', home, 'd1', ...args], quiet);
  expect([code, output]).toEqual([0, output]);
}

const taken = z.object({ receipt: z.string(), status: z.url() });

async function send(
  { origin }: Server,
  form: string,
  answers: Readonly<Record<string, string>>,
): Promise<{ status: number; receipt: string; page: string }> {
  const response = await fetch(`${origin}/api/forms/${form}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(answers),
  });
  const answer: unknown = await response.json();
  expect([answer, response.ok]).toEqual([answer, true]);
  const { receipt, status } = taken.parse(answer);
  const { pathname, search } = new URL(status);
  return { status: response.status, receipt, page: pathname + search };
}

/** A row in every table that the sendings leave empty. */
const others = `
  INSERT INTO notes (submission, author, text, written_at)
    SELECT id, '見本 太郎', json_quote('電話した' || char(10) || '返事は''来週''\\n' || char(9) || '😀'), 1 FROM submissions LIMIT 1;
  INSERT INTO audit (at, actor, action, submission, details) VALUES (1, 'u', 'read', NULL, '{"a":[1,null]}');
  INSERT INTO sessions (digest, actor, expires_at) VALUES ('d', 'u', 4102444800000);
  INSERT INTO alerts (id, program, recruitment, known, email, asked_at, erase_after)
    VALUES ('i', 'p', 'r', '[]', 'a@example.jp', 1, 4102444800000);
  INSERT INTO tallies (form, target, month, count) VALUES ('event', 'e', '2026-11', 3);
  INSERT INTO rebuild (id, wanted, wanted_at) VALUES (1, 2, 3);
  INSERT INTO schedule_run (id, ran_at, failed) VALUES (1, 1, '[]');
  INSERT INTO reminders (document, kind, due, sent_at) VALUES ('d', 'deadline', '2026-12-01', 1);
`;

/** Every row of every table, the counters of the sequences included. */
function rowsOf(database: DatabaseSync): Record<string, unknown[]> {
  const tables = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .all()
    .map(({ name }) => String(name))
    // What the platform keeps for itself, and mail that a local Worker shows instead of sending it.
    .filter((name) => !/^(?:_cf_.*|local_mail|sqlite_sequence)$/.test(name));
  const rows = tables.map((table): [string, unknown[]] => [
    table,
    database.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all(),
  ]);
  const sequences = database
    .prepare(`SELECT * FROM sqlite_sequence WHERE name <> 'local_mail' ORDER BY name`)
    .all();
  return Object.fromEntries([...rows, ['sqlite_sequence', sequences]]);
}

function indexesOf(database: DatabaseSync): unknown[] {
  return database
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL ORDER BY 1`)
    .all();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engawa-backup-'));
});

afterAll(async () => {
  killServers();
  await rm(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('restored into an empty database, holds everything, and the service goes on', async () => {
    const lost = await place('lost');
    const before = await startServer(stateOf(lost), now);
    const hard = `'); DROP TABLE submissions; --\n\n"二重"と'一重'、\\n、100%、👩‍👩‍👧‍👦 𠮟る\t終わり`;
    const key = crypto.randomUUID();
    const first = await send(before, 'inquiry', { ...inquiry, key, message: hard });
    expect(first.status).toBe(201);
    for (let person = 0; person < 40; person += 1) {
      const { status } = await send(before, 'event', {
        ...signUp,
        key: crypto.randomUUID(),
        email: `person-${person}@example.jp`,
      });
      expect(status).toBe(201);
    }
    await before.kill();
    await d1(lost, 'execute', 'DB', '--local', '--command', others);

    const backup = join(folder, 'engawa.sql');
    await d1(lost, 'export', 'DB', '--local', '--output', backup);
    const restored = await place('restored');
    await d1(restored, 'execute', 'DB', '--local', '--file', backup);
    expect(await readFile(backup, 'utf8')).toContain('CREATE TABLE submissions');

    const rows = await withDatabase(stateOf(lost), rowsOf);
    expect(rows['submissions']).toHaveLength(41);
    expect(Object.entries(rows).filter(([, found]) => found.length === 0)).toEqual([]);
    expect(rows['outbox']?.length).toBeGreaterThanOrEqual(82);
    expect(await withDatabase(stateOf(restored), rowsOf)).toEqual(rows);
    expect(await withDatabase(stateOf(restored), indexesOf)).toEqual(
      await withDatabase(stateOf(lost), indexesOf),
    );

    const after = await startServer(stateOf(restored), now);
    const page = await fetch(`${after.origin}${first.page}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(first.receipt);
    const again = await send(after, 'inquiry', { ...inquiry, key, message: hard });
    expect([again.status, again.receipt]).toEqual([200, first.receipt]);
    const next = await send(after, 'inquiry', { ...inquiry, key: crypto.randomUUID() });
    expect(next.status).toBe(201);
    await after.kill();
    const sequences = await withDatabase(stateOf(restored), (database) =>
      database.prepare('SELECT sequence FROM submissions ORDER BY sequence').all(),
    );
    expect(sequences).toHaveLength(42);
    // Who comes after the restore waits after those who came before.
    expect(Number(sequences.at(-1)?.['sequence'])).toBeGreaterThan(41);
  }, 240_000);
});
