import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inquiry, openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { auditLines, openFakeSanity, openInbox, signUp, submit } from '../setup/inbox.ts';
import type { FakeSanity, InboxClient } from '../setup/inbox.ts';

const NOW = '2026-12-02T10:00+09:00';

let sanity: FakeSanity;
let endpoint: TestEndpoint;
let all: InboxClient;
let host: InboxClient;
let theirs: string;
let others: string;
beforeAll(async () => {
  sanity = await openFakeSanity();
  endpoint = await openEndpoint({ ...sanity.settings, ENGAWA_NOW: NOW });
  all = await openInbox(endpoint);
  host = await openInbox(endpoint, { token: 'token-host' });
  theirs = await submit(endpoint, 'event', signUp);
  others = await submit(endpoint, 'inquiry', inquiry);
  // The mail of these two is on its way.
  const unsent = endpoint.db.prepare('SELECT id FROM outbox WHERE sent_at IS NULL');
  await vi.waitFor(async () => expect((await unsent.all()).results).toEqual([]));
  const insert = endpoint.db.prepare(
    `INSERT INTO outbox (id, submission, kind, recipient, created_at, attempts, next_at, dead_at, error)
     VALUES (?, ?, 'receipt', ?, ?, ?, ?, ?, 'E_DELIVERY_FAILED')`,
  );
  const now = Date.parse(NOW);
  const later = now + 600_000;
  await endpoint.db.batch([
    insert.bind('dead', theirs, signUp.email, now, 60, now, now),
    insert.bind('trying', others, inquiry.email, now, 3, later, null),
    insert.bind('loose', null, 'somebody@example.jp', now, 60, now, now),
    insert.bind('fresh', others, inquiry.email, now, 0, later, null),
  ]);
});
afterAll(async () => {
  await endpoint.close();
  await sanity.close();
});

const list = async (client: InboxClient) =>
  (await (await client.get('/api/outbox')).json()) as { messages: { id: string }[] };

describe('what could not be sent', () => {
  it('is shown, what was given up first, without an address', async () => {
    const { messages } = await list(all);
    const ours = messages.filter(({ id }) => ['dead', 'trying', 'loose', 'fresh'].includes(id));
    expect(ours).toEqual([
      {
        id: 'dead',
        kind: 'receipt',
        submission: { id: theirs, receipt: expect.any(String) as unknown },
        attempts: 60,
        deadAt: NOW,
        error: 'E_DELIVERY_FAILED',
      },
      { id: 'loose', kind: 'receipt', attempts: 60, deadAt: NOW, error: 'E_DELIVERY_FAILED' },
      {
        id: 'trying',
        kind: 'receipt',
        submission: { id: others, receipt: expect.any(String) as unknown },
        attempts: 3,
        nextAt: '2026-12-02T10:10+09:00',
        error: 'E_DELIVERY_FAILED',
      },
    ]);
    expect(JSON.stringify(messages)).not.toContain('@');
  });

  it('of others is not shown to an organisation', async () => {
    const { messages } = await list(host);
    expect(messages.map(({ id }) => id)).toEqual(['dead']);
    const answers = await Promise.all(
      ['trying', 'loose', 'not-there'].map((id) => host.send('POST', `/api/outbox/${id}/retry`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('is tried again by itself while it was not given up', async () => {
    const response = await all.send('POST', '/api/outbox/trying/retry');
    expect(response.status).toBe(409);
  });

  it('is sent again when somebody says so', async () => {
    expect((await host.send('POST', '/api/outbox/dead/retry')).status).toBe(202);
    const row = () =>
      endpoint.db
        .prepare(`SELECT dead_at, sent_at FROM outbox WHERE id = 'dead'`)
        .first<{ dead_at: number | null; sent_at: number | null }>();
    await expect.poll(async () => (await row())?.sent_at ?? null).not.toBeNull();
    expect((await row())?.dead_at).toBeNull();
    expect((await list(all)).messages.map(({ id }) => id)).not.toContain('dead');
    expect((await host.send('POST', '/api/outbox/dead/retry')).status).toBe(404);
    expect((await auditLines(endpoint)).at(-1)).toEqual({
      actor: 'user-host',
      action: 'retry',
      submission: theirs,
    });
  });
});
