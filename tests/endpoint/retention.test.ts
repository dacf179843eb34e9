import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiry, openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { dump, openInbox, signUp, submit } from '../setup/inbox.ts';
import type { InboxClient } from '../setup/inbox.ts';

const NOW = Date.parse('2026-12-02T10:00+09:00');
const DAY = 24 * 60 * 60 * 1000;

let endpoint: TestEndpoint;
let inbox: InboxClient;
beforeAll(async () => {
  endpoint = await openEndpoint({ ENGAWA_NOW: '2026-12-02T10:00+09:00' });
  inbox = await openInbox(endpoint);
});
afterAll(() => endpoint.close());

const expire = (id: string, at: number, received = NOW) =>
  endpoint.db
    .prepare('UPDATE submissions SET erase_after = ?, received_at = ? WHERE id = ?')
    .bind(at, received, id)
    .run();
const count = async (table: string, where = 'TRUE') => {
  const row = await endpoint.db
    .prepare(`SELECT COUNT(*) AS count FROM ${table} WHERE ${where}`)
    .first<{ count: number }>();
  return row?.count ?? 0;
};

describe('the retention period', () => {
  it('ends at its moment: all is deleted, and counts remain', async () => {
    const old = await submit(endpoint, 'inquiry', {
      ...inquiry,
      name: '期限 過子',
      email: 'sugita@example.jp',
    });
    const young = await submit(endpoint, 'inquiry', inquiry);
    const erased = await submit(endpoint, 'event', signUp);
    await inbox.send('PATCH', `/api/submissions/${old}`, { note: '過子さんの件' });
    await inbox.send('DELETE', `/api/submissions/${erased}`);
    // The first moment of June in Japan is still May in UTC.
    await expire(old, NOW, Date.parse('2026-06-01T00:00+09:00'));
    await expire(young, NOW + 1);
    await expire(erased, NOW);
    await endpoint.runSchedule();

    expect(await count('submissions', `id IN ('${old}', '${erased}')`)).toBe(0);
    expect(await count('submissions', `id = '${young}'`)).toBe(1);
    expect(await count('outbox', `submission = '${young}'`)).toBeGreaterThan(0);
    const rest = await dump(endpoint);
    for (const text of ['過子', 'sugita@example.jp']) expect(rest).not.toContain(text);
    // Who did what to which id stays known.
    expect(await count('audit', `submission = '${old}'`)).toBe(1);
    const { results } = await endpoint.db
      .prepare('SELECT form, target, month, count FROM tallies ORDER BY form')
      .all();
    expect(results).toEqual([
      { form: 'event', target: signUp.target, month: '2026-12', count: 1 },
      { form: 'inquiry', target: 'individual', month: '2026-06', count: 1 },
    ]);
    expect((await inbox.get(`/api/submissions/${old}`)).status).toBe(404);
  });

  it('ends for sessions and alerts', async () => {
    const alert = endpoint.db.prepare(
      `INSERT INTO alerts (id, program, recruitment, known, email, asked_at, erase_after)
       VALUES (?, 'program-none', 'recruitment-none', '[]', ?, 0, ?)`,
    );
    const session = endpoint.db.prepare(
      `INSERT INTO sessions (digest, actor, expires_at) VALUES (?, 'somebody', ?)`,
    );
    await endpoint.db.batch([
      alert.bind('past', 'past@example.jp', NOW),
      alert.bind('still', 'still@example.jp', NOW + 1),
      session.bind('past', NOW),
      session.bind('still', NOW + 1),
    ]);
    await endpoint.runSchedule();
    expect(await count('alerts', `email = 'past@example.jp'`)).toBe(0);
    expect(await count('alerts', `email = 'still@example.jp'`)).toBe(1);
    expect(await count('sessions', `digest = 'past'`)).toBe(0);
    expect(await count('sessions', `digest = 'still'`)).toBe(1);
  });

  it('ends for lines of the audit that anybody can cause, and for no others', async () => {
    const line = endpoint.db.prepare(`INSERT INTO audit (at, actor, action) VALUES (?, ?, ?)`);
    await endpoint.db.batch([
      line.bind(NOW - 90 * DAY, 'unknown', 'signInRefused'),
      line.bind(NOW - 89 * DAY, 'unknown', 'signInRefused'),
      line.bind(NOW - 90 * DAY, 'local', 'signIn'),
    ]);
    await endpoint.runSchedule();
    expect(await count('audit', `action = 'signInRefused'`)).toBe(1);
    expect(await count('audit', `action = 'signIn' AND at < ${NOW}`)).toBe(1);
  });

  it('ends for a message that was given up and whose submission is erased', async () => {
    const id = await submit(endpoint, 'inquiry', inquiry);
    const message = endpoint.db.prepare(
      `INSERT INTO outbox (id, submission, kind, recipient, created_at, attempts, next_at, dead_at)
       VALUES (?, ?, 'erased', 'gone@example.jp', 0, 60, 0, ?)`,
    );
    await endpoint.db.batch([
      message.bind('month', id, NOW - 30 * DAY),
      message.bind('yesterday', id, NOW - DAY),
    ]);
    await inbox.send('DELETE', `/api/submissions/${id}`);
    expect(await count('outbox', `submission = '${id}'`)).toBe(2);
    await endpoint.runSchedule();
    expect(await count('outbox', `id = 'month'`)).toBe(0);
    expect(await count('outbox', `id = 'yesterday'`)).toBe(1);
  });

  it('is applied to a bounded number a run, the oldest first, and to the rest by later runs', async () => {
    await endpoint.db
      .prepare(
        `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 450)
         INSERT INTO submissions (id, receipt, key, digest, form, target, title, recipients,
           entries, answers, name, email, received_at, changed_at, reply_by, erase_after)
         SELECT 'many-' || n, printf('%04d-%04d-0000', n / 100, n), 'key-' || n, '', 'inquiry',
           'many', '', '[]', '{}', '[]', '', '', ${NOW}, 0, '', ${NOW} - n
         FROM numbers`,
      )
      .run();
    const left = () => count('submissions', `target = 'many'`);
    await endpoint.runSchedule();
    expect(await left()).toBe(250);
    expect(await count('submissions', `id = 'many-450'`)).toBe(0);
    await endpoint.runSchedule();
    await endpoint.runSchedule();
    expect(await left()).toBe(0);
    const row = await endpoint.db
      .prepare(`SELECT count FROM tallies WHERE target = 'many'`)
      .first();
    expect(row).toEqual({ count: 450 });
  });

  it('leaves no personal data in the log', () => {
    for (const text of ['過子', 'sugita@', 'past@', 'gone@']) {
      expect(endpoint.logs()).not.toContain(text);
    }
  });
});
