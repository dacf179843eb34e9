import { afterEach, describe, expect, it } from 'vitest';
import { openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';

const NOW = Date.parse('2026-12-02T10:00+09:00');
const MINUTE = 60_000;

let endpoint: TestEndpoint;

afterEach(() => endpoint.close());

/** The Worker as it runs in production, but for its clock. */
async function openProduction(): Promise<void> {
  endpoint = await openEndpoint({
    ENGAWA_LOCAL: '',
    ENGAWA_UNLIMITED: '',
    SITE_URL: 'https://engawa.example',
    RECEIPT_SECRETS: 'a-secret-for-the-receipts-of-this-test',
    MAIL_FROM: 'engawa@engawa.example',
    NOTIFY: '{"*":["office@engawa.example"]}',
    REBUILD_URL: 'https://ci.example/',
  });
}

async function health(): Promise<{ status: number; body: unknown }> {
  const response = await endpoint.fetch('/api/health');
  return { status: response.status, body: await response.json() };
}

async function ranAgo(minutes: number): Promise<void> {
  await endpoint.db
    .prepare(`INSERT OR REPLACE INTO schedule_run (id, ran_at, failed) VALUES (1, ?, '[]')`)
    .bind(Date.now() - minutes * MINUTE)
    .run();
}

async function message(minutesAgo: number, deadMinutesAgo?: number): Promise<void> {
  const now = Date.now();
  await endpoint.db
    .prepare(
      `INSERT INTO outbox (id, kind, recipient, created_at, next_at, dead_at, error)
       VALUES (?, 'arrival', 'somebody@example.jp', ?, ?, ?, 'x')`,
    )
    .bind(
      crypto.randomUUID(),
      now - minutesAgo * MINUTE,
      now,
      deadMinutesAgo === undefined ? null : now - deadMinutesAgo * MINUTE,
    )
    .run();
}

describe('/api/health in production', () => {
  it('asks somebody to look when the schedule does not run', async () => {
    await openProduction();
    expect(await health()).toMatchObject({
      status: 503,
      body: { ok: false, problems: ['schedule'], schedule: {} },
    });
    await ranAgo(19);
    expect(await health()).toMatchObject({ status: 200, body: { ok: true, problems: [] } });
    await ranAgo(21);
    expect(await health()).toMatchObject({ status: 503, body: { problems: ['schedule'] } });
  });

  it('asks somebody to look when mail does not go out, and not for one bad address', async () => {
    await openProduction();
    await ranAgo(1);
    await message(120);
    await message(61);
    await message(5);
    const { status, body } = await health();
    expect(status).toBe(200);
    expect(body).toMatchObject({ problems: [], outbox: { waiting: 3, dead: 0 } });
    await message(61);
    expect(await health()).toMatchObject({ status: 503, body: { problems: ['outbox'] } });
  });

  it('tells of mail that waits since yesterday, and of mail that was given up today', async () => {
    await openProduction();
    await ranAgo(1);
    await message(24 * 60 + 1);
    expect(await health()).toMatchObject({ status: 503, body: { problems: ['outbox'] } });
    await endpoint.db.prepare('DELETE FROM outbox').run();
    await message(3000, 24 * 60 + 1);
    expect(await health()).toMatchObject({
      status: 200,
      body: { outbox: { waiting: 0, dead: 1 } },
    });
    await message(3000, 60);
    expect(await health()).toMatchObject({ status: 503, body: { problems: ['outbox'] } });
  });

  it('tells how long a rebuild has been wanted', async () => {
    await openProduction();
    await ranAgo(1);
    await endpoint.db
      .prepare('INSERT INTO rebuild (id, wanted, wanted_at) VALUES (1, 1, ?)')
      .bind(Date.now() - 61 * MINUTE)
      .run();
    expect(await health()).toMatchObject({ status: 503, body: { problems: ['rebuild'] } });
  });

  it('names nobody', async () => {
    await openProduction();
    await message(120);
    const { body } = await health();
    expect(JSON.stringify(body)).not.toMatch(/somebody|example|@/u);
  });
});

describe('/api/health on a person’s own machine', () => {
  it('is well although no schedule runs there', async () => {
    endpoint = await openEndpoint({ ENGAWA_NOW: new Date(NOW).toISOString() });
    expect(await health()).toMatchObject({ status: 200, body: { ok: true } });
  });

  it('tells when the schedule has run', async () => {
    endpoint = await openEndpoint({ ENGAWA_NOW: new Date(NOW).toISOString() });
    await endpoint.runSchedule();
    expect(await health()).toMatchObject({
      body: { problems: [], schedule: { lastRunAt: '2026-12-02T10:00+09:00', failed: [] } },
    });
  });
});
