import type { D1Database } from '@cloudflare/workers-types';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEASE, LONGEST_RUN, MOST_ATTEMPTS, waitAfter } from '../../src/endpoint/mail/back-off.ts';
import { deliver } from '../../src/endpoint/mail/deliver.ts';
import { SendingError } from '../../src/endpoint/mail/mail.ts';
import { correct } from '../../src/endpoint/receipts/actions.ts';
import { purgeOutbox } from '../../src/endpoint/schedule/outbox.ts';
import { findSubmission } from '../../src/endpoint/store/submissions.ts';
import { openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import {
  environmentOn,
  fakeMailer,
  morning,
  post,
  store,
  storeWithReceipt,
} from './mail-fixtures.ts';

const DAY = 24 * 60 * 60 * 1000;

let endpoint: TestEndpoint;
let db: D1Database;
beforeAll(async () => {
  endpoint = await openEndpoint();
  db = endpoint.db;
});
afterAll(() => endpoint.close());
// Every failure is told of in the log.
const warn = vi.spyOn(console, 'warn').mockReturnValue();
beforeEach(async () => {
  warn.mockClear();
  await db.batch([db.prepare('DELETE FROM outbox'), db.prepare('DELETE FROM submissions')]);
});

/** The moment of the next attempt; undefined when nobody tries again. */
async function nextAttempt(): Promise<number | undefined> {
  const row = await db
    .prepare('SELECT MIN(next_at) AS at FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL')
    .first<{ at: number | null }>();
  return row?.at ?? undefined;
}

async function storeSeveral(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await storeWithReceipt(db);
}

describe('a mailer that fails', () => {
  it('fifty times for each mail and then works sends each mail once', async () => {
    await storeSeveral(3);
    const clock = { now: morning };
    const environment = environmentOn(db, clock);
    const tries = new Map<string, number>();
    const mailer = fakeMailer(({ id }) => {
      tries.set(id, (tries.get(id) ?? 0) + 1);
      if ((tries.get(id) ?? 0) <= 50) throw new SendingError('down');
    });
    for (let at = await nextAttempt(); at !== undefined; at = await nextAttempt()) {
      clock.now = Math.max(clock.now, at);
      await deliver(environment, mailer);
    }
    expect([...tries.values()]).toEqual([51, 51, 51]);
    expect(mailer.sent).toHaveLength(3);
    expect(new Set(mailer.sent.map(({ id }) => id)).size).toBe(3);
    clock.now += 10 * DAY;
    expect(await deliver(environment, mailer)).toEqual({ sent: 0, failed: 0, dead: 0 });
  });

  it('for good is given up after the last attempt, and stays in the list with its reason', async () => {
    await storeSeveral(1);
    const clock = { now: morning };
    const environment = environmentOn(db, clock);
    const mailer = fakeMailer(() => {
      throw new SendingError('HTTP 503');
    });
    let dead = 0;
    for (let at = await nextAttempt(); at !== undefined; at = await nextAttempt()) {
      clock.now = Math.max(clock.now, at);
      dead += (await deliver(environment, mailer)).dead;
    }
    expect(dead).toBe(1);
    expect(clock.now - morning).toBeGreaterThan(3 * DAY);
    clock.now += 90 * DAY;
    await deliver(environment, mailer);
    await purgeOutbox(environment);
    const { results } = await db.prepare('SELECT attempts, error, sent_at FROM outbox').all();
    expect(results).toEqual([{ attempts: MOST_ATTEMPTS, error: 'HTTP 503', sent_at: null }]);
  });

  it('does not keep other mail from leaving in the same run', async () => {
    await storeSeveral(3);
    const [broken] = (await db.prepare('SELECT id FROM outbox').all<{ id: string }>()).results;
    const mailer = fakeMailer(({ id }) => {
      if (id === broken?.id) throw new Error('refused');
    });
    const delivery = await deliver(environmentOn(db, { now: morning }), mailer);
    expect(delivery).toEqual({ sent: 2, failed: 1, dead: 0 });
  });

  it('is told of without a name or an address', async () => {
    await storeSeveral(1);
    const mailer = fakeMailer(({ to, text }) => {
      throw Object.assign(new Error(`no such user ${to}: ${text}`), { code: 'E_RECIPIENT' });
    });
    await deliver(environmentOn(db, { now: morning }), mailer);
    const logged = JSON.stringify(warn.mock.calls);
    expect(logged).toContain('E_RECIPIENT');
    expect(logged).not.toMatch(/hanako|花子|説明会/);
    expect(await db.prepare('SELECT error FROM outbox').first()).toEqual({ error: 'E_RECIPIENT' });
  });
});

describe('a run that is killed between sending and marking', () => {
  it('sends again after the lease, under the same Message-ID, and then never more', async () => {
    await storeSeveral(1);
    const clock = { now: morning };
    const environment = environmentOn(db, clock);
    const mailer = fakeMailer();
    await db
      .prepare(
        `CREATE TRIGGER kill BEFORE UPDATE OF sent_at ON outbox
         BEGIN SELECT RAISE(ABORT, 'killed'); END`,
      )
      .run();
    await expect(deliver(environment, mailer)).rejects.toThrow('killed');
    await db.prepare('DROP TRIGGER kill').run();
    expect(mailer.sent).toHaveLength(1);

    clock.now += LEASE - 1;
    expect((await deliver(environment, mailer)).sent).toBe(0);
    clock.now += 1;
    expect((await deliver(environment, mailer)).sent).toBe(1);
    const [first, second] = mailer.sent;
    expect(second?.headers['Message-ID']).toMatch(/^<[0-9a-f-]{36}@example\.jp>$/);
    expect(second).toEqual(first);
    clock.now += 10 * DAY;
    expect((await deliver(environment, mailer)).sent).toBe(0);
  });
});

describe('runs at the same time', () => {
  it('never send a mail twice', async () => {
    await storeSeveral(30);
    const mailer = fakeMailer(() => new Promise((resolve) => setTimeout(resolve, 2)));
    const environment = environmentOn(db, { now: morning });
    const runs = await Promise.all(Array.from({ length: 4 }, () => deliver(environment, mailer)));
    expect(runs.filter(({ sent }) => sent > 0).length).toBeGreaterThan(1);
    expect(mailer.sent).toHaveLength(30);
    expect(new Set(mailer.sent.map(({ id }) => id)).size).toBe(30);
  });

  it('do not mark as failed what another has sent meanwhile', async () => {
    await storeSeveral(1);
    const clock = { now: morning };
    const environment = environmentOn(db, clock);
    const quick = fakeMailer();
    const slow = fakeMailer(async () => {
      clock.now += LEASE;
      await deliver(environment, quick);
      throw new Error('timeout');
    });
    await deliver(environment, slow);
    expect(quick.sent).toHaveLength(1);
    const row = await db.prepare('SELECT attempts, error, sent_at FROM outbox').first();
    expect(row).toEqual({ attempts: 2, error: null, sent_at: morning + LEASE });
  });
});

describe('a message that is on its way to an address that is corrected meanwhile', () => {
  it('goes to the new address too, and is not taken for a repetition', async () => {
    const row = await store(db, { form: 'event', capacity: 9, email: 'hanaco@example.jp' });
    await post(db, { kind: 'seat', submission: row.id, recipient: row.email });
    const environment = environmentOn(db, { now: morning });
    const mailer = fakeMailer(async ({ to }) => {
      const submission = await findSubmission(db, row.id);
      if (to === row.email && submission) {
        await correct(environment, submission, 'hanako@example.jp');
      }
    });
    await deliver(environment, mailer);
    const seats = mailer.sent.filter(({ subject }) => subject.includes('席が空きました'));
    expect(seats.map(({ to }) => to)).toEqual(['hanaco@example.jp', 'hanako@example.jp']);
    expect(new Set(seats.map(({ id }) => id)).size).toBe(2);
  });
});

it('a run ends in time where every attempt takes long, and the next goes on', async () => {
  await storeSeveral(20);
  const clock = { now: morning };
  const tried: string[] = [];
  const mailer = fakeMailer(({ id }) => {
    tried.push(id);
    clock.now += 20_000;
    throw new SendingError('timeout');
  });
  await deliver(environmentOn(db, clock), mailer);
  expect(clock.now - morning).toBe(LONGEST_RUN);
  await deliver(environmentOn(db, clock), mailer);
  expect(new Set(tried).size).toBe(20);
});

it('a run takes so many and no more', async () => {
  await storeSeveral(5);
  const mailer = fakeMailer();
  await deliver(environmentOn(db, { now: morning }), mailer, 3);
  expect(mailer.sent).toHaveLength(3);
});

it('the waits grow to an hour and a half', () => {
  expect([1, 2, 3, 7, 8, 59].map((attempts) => waitAfter(attempts) / 60_000)).toEqual([
    1, 2, 4, 64, 90, 90,
  ]);
});

it('what was sent is deleted after thirty days, and what was asked for once loses its address at once', async () => {
  const clock = { now: morning };
  const environment = environmentOn(db, clock);
  await storeSeveral(1);
  const details = { title: '次の募集', address: '/recruitments/a/' };
  await post(db, { kind: 'reopened', recipient: 'jiro@example.jp', details });
  await deliver(environment, fakeMailer());
  const rows = await db.prepare('SELECT kind, recipient FROM outbox ORDER BY kind').all();
  expect(rows.results).toEqual([
    { kind: 'receipt', recipient: 'hanako@example.jp' },
    { kind: 'reopened', recipient: '' },
  ]);
  clock.now += 30 * DAY;
  await purgeOutbox(environment);
  expect((await db.prepare('SELECT id FROM outbox').all()).results).toHaveLength(2);
  clock.now += 1;
  await purgeOutbox(environment);
  expect((await db.prepare('SELECT id FROM outbox').all()).results).toHaveLength(0);
});
