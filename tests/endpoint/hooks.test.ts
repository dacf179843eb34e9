import { encodeSignatureHeader } from '@sanity/webhook';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { openFakeCi } from '../setup/fake-ci.ts';
import type { FakeCi } from '../setup/fake-ci.ts';

const secret = 'the-secret-of-the-webhook';
const token = 'the-token-of-the-ci';

let ci: FakeCi;
let endpoint: TestEndpoint;

async function open(settings: Readonly<Record<string, string>> = {}): Promise<TestEndpoint> {
  endpoint = await openEndpoint({
    HOOK_SECRET: secret,
    REBUILD_URL: ci.url,
    REBUILD_TOKEN: token,
    ...settings,
  });
  return endpoint;
}

beforeEach(async () => {
  ci = await openFakeCi();
});

afterEach(async () => {
  await endpoint.close();
  await ci.close();
});

interface Call {
  readonly body?: string;
  readonly signedAt?: number;
  readonly signedWith?: string;
  readonly signature?: string | undefined;
}

const published = JSON.stringify({ _id: 'case-wainari', _type: 'case' });

/** Calls the webhook as Sanity does, or as somebody else. */
async function call({ body = published, ...given }: Call = {}): Promise<Response> {
  const { signedAt = Date.now(), signedWith = secret } = given;
  const signature =
    'signature' in given
      ? given.signature
      : await encodeSignatureHeader(body, signedAt, signedWith);
  return endpoint.fetch('/api/hooks/content', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(signature !== undefined && { 'sanity-webhook-signature': signature }),
    },
    body,
  });
}

async function wanted(): Promise<{ wanted: number; requested: number } | null> {
  return endpoint.db.prepare('SELECT wanted, requested FROM rebuild').first();
}

/** As if a minute had passed since the last request. */
async function passMinute(): Promise<void> {
  await endpoint.db.prepare('UPDATE rebuild SET next_at = 0').run();
}

async function receivesRequests(count: number): Promise<void> {
  await vi.waitFor(() => expect(ci.requests).toHaveLength(count), { timeout: 20_000 });
}

describe('a call of the content webhook', () => {
  it('asks the CI service to build the site', async () => {
    await open();
    const response = await call();
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ wanted: true });
    await receivesRequests(1);
    const [request] = ci.requests;
    expect(request).toMatchObject({ method: 'POST', body: '{"event_type":"content"}' });
    expect(request?.headers).toMatchObject({
      authorization: `Bearer ${token}`,
      'user-agent': 'engawa',
    });
    await vi.waitFor(async () => expect(await wanted()).toEqual({ wanted: 1, requested: 1 }));
  });

  it('is refused unless Sanity has signed it, a moment ago', async () => {
    await open();
    const minutes = 60 * 1000;
    const refused: Call[] = [
      { signature: undefined },
      { signature: '' },
      { signature: 'sha256=abc' },
      { signature: `t=${Date.now()},v1=` },
      { signature: `t=${Date.now()},v1=AAAA` },
      { signature: `t=1,v1=AAAA` },
      { signature: `t=99999999999999999999,v1=AAAA` },
      { signedWith: 'another-secret-of-a-webhook' },
      { signedAt: Date.now() - 11 * minutes },
      { signedAt: Date.now() + 11 * minutes },
      // Signed for another body.
      { signature: await encodeSignatureHeader('{"_id":"x"}', Date.now(), secret) },
      { body: '', signature: `t=${Date.now()},v1=AAAA` },
    ];
    for (const one of refused) {
      const response = await call(one);
      expect([one, response.status]).toEqual([one, 401]);
      expect(await response.json()).toEqual({ reason: 'signature' });
    }
    expect(await wanted()).toBeNull();
    expect((await call({ signedAt: Date.now() - 9 * minutes })).status).toBe(202);
  });

  it('counts for nothing when a draft or the version of a planned release changed', async () => {
    await open();
    for (const _id of ['drafts.case-wainari', 'versions.r1.case-wainari']) {
      const response = await call({ body: JSON.stringify({ _id, _type: 'case' }) });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ ignored: true });
    }
    expect(await wanted()).toBeNull();
    // A document whose name only begins like theirs is on the site.
    expect((await call({ body: '{"_id":"draftsman"}' })).status).toBe(202);
  });

  it('is refused in other forms', async () => {
    await open();
    expect((await call({ body: 'nonsense' })).status).toBe(400);
    const long = await call({ body: JSON.stringify({ _id: 'a', text: 'あ'.repeat(60_000) }) });
    expect(long.status).toBe(413);
    const read = await endpoint.fetch('/api/hooks/content');
    expect(read.status).toBe(405);
    expect(read.headers.get('Allow')).toBe('POST');
    expect(await wanted()).toBeNull();
  });

  it('is answered 503 where no secret is set', async () => {
    await open({
      ENGAWA_LOCAL: '',
      ENGAWA_UNLIMITED: '',
      SITE_URL: 'https://engawa.example',
      RECEIPT_SECRETS: 'a-secret-for-the-receipts-of-this-test',
      MAIL_FROM: 'engawa@engawa.example',
      NOTIFY: '{"*":["office@engawa.example"]}',
      HOOK_SECRET: '',
    });
    const response = await call();
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('HOOK_SECRET');
  });
});

describe('a storm of calls', () => {
  it('becomes one request', async () => {
    await open();
    const answers = await Promise.all(Array.from({ length: 200 }, () => call()));
    expect(answers.map(({ status }) => status)).toEqual(Array.from(answers, () => 202));
    await receivesRequests(1);
    await vi.waitFor(async () => expect(await wanted()).toEqual({ wanted: 200, requested: 200 }));
    await passMinute();
    await endpoint.runSchedule();
    expect(ci.requests).toHaveLength(1);
  });

  it('loses no change that comes while the request runs', async () => {
    await open();
    ci.meanwhile(() => call());
    await call();
    await receivesRequests(1);
    await vi.waitFor(async () => expect(await wanted()).toEqual({ wanted: 2, requested: 1 }));
    await endpoint.runSchedule();
    // The CI service is left in peace for a minute.
    expect(ci.requests).toHaveLength(1);
    await passMinute();
    await endpoint.runSchedule();
    expect(ci.requests).toHaveLength(2);
    expect(await wanted()).toEqual({ wanted: 2, requested: 2 });
  });

  it('is picked up by the schedule where the Worker was stopped before it asked', async () => {
    await open();
    await endpoint.db.prepare('INSERT INTO rebuild (id, wanted, wanted_at) VALUES (1, 3, 0)').run();
    await Promise.all([endpoint.runSchedule(), endpoint.runSchedule()]);
    expect(ci.requests).toHaveLength(1);
  });
});

describe('a CI service that fails', () => {
  it('is asked again by each run of the schedule, and reported after three times', async () => {
    await open();
    await endpoint.db.prepare('INSERT INTO rebuild (id, wanted, wanted_at) VALUES (1, 1, 0)').run();
    ci.answer(500);
    for (const attempt of [1, 2]) {
      await endpoint.runSchedule();
      expect(ci.requests).toHaveLength(attempt);
      expect(endpoint.logs()).not.toContain('続けて頼めませんでした');
      await passMinute();
    }
    await endpoint.runSchedule().catch(() => undefined);
    expect(ci.requests).toHaveLength(3);
    expect(endpoint.logs()).toContain('3回続けて頼めませんでした（HTTP 500）');
    const health: unknown = await (await endpoint.fetch('/api/health')).json();
    expect(health).toMatchObject({
      problems: ['schedule', 'rebuild'],
      rebuild: { failures: 3 },
      schedule: { failed: ['サイトの作り直し'] },
    });
    ci.answer(204);
    await passMinute();
    await endpoint.runSchedule();
    expect(await wanted()).toEqual({ wanted: 1, requested: 1 });
    const after: unknown = await (await endpoint.fetch('/api/health')).json();
    expect(after).toMatchObject({ ok: true, problems: [] });
  });

  it('is named without its address, which may be a secret', async () => {
    const { url } = ci;
    await ci.close();
    await open({ REBUILD_URL: `${url}/a-secret-address` });
    await endpoint.db
      .prepare('INSERT INTO rebuild (id, wanted, wanted_at, failures) VALUES (1, 1, 0, 2)')
      .run();
    await endpoint.runSchedule().catch(() => undefined);
    // In the test harness a gateway answers in the place of a machine that is not there.
    const error = /^(?:unreachable|HTTP 5\d\d)$/;
    const row = await endpoint.db.prepare('SELECT failures, error FROM rebuild').first();
    expect(row?.['failures']).toBe(3);
    expect(row?.['error']).toMatch(error);
    expect(endpoint.logs()).toContain('3回続けて頼めませんでした');
    expect(endpoint.logs()).not.toContain('a-secret-address');
    expect(endpoint.logs()).not.toContain(token);
  });
});

describe('a change of state that is due in the build', () => {
  async function dueChange(): Promise<number> {
    const response = await open().then(() => endpoint.fetch('/forms.json'));
    const { nextChangeAt } = (await response.json()) as { nextChangeAt: string };
    await endpoint.close();
    return Date.parse(nextChangeAt);
  }
  const at = (instant: number): string => new Date(instant).toISOString();

  it('wants a rebuild from its moment on, once', async () => {
    const due = await dueChange();
    await open({ ENGAWA_NOW: at(due - 1) });
    await endpoint.runSchedule();
    expect(await wanted()).toBeNull();
    await endpoint.close();

    await open({ ENGAWA_NOW: at(due) });
    for (let run = 0; run < 3; run += 1) {
      await endpoint.runSchedule();
      await passMinute();
    }
    expect(ci.requests).toHaveLength(1);
  });

  it('is asked for again when the build has not come after an hour', async () => {
    const due = await dueChange();
    await open({ ENGAWA_NOW: at(due) });
    await endpoint.runSchedule();
    const back = (minutes: number) =>
      endpoint.db
        .prepare('UPDATE rebuild SET next_at = 0, change_at = ?')
        .bind(due - minutes * 60_000)
        .run();
    await back(59);
    await endpoint.runSchedule();
    expect(ci.requests).toHaveLength(1);
    await back(60);
    await endpoint.runSchedule();
    expect(ci.requests).toHaveLength(2);
  });

  it('asks nobody on a machine without a CI service', async () => {
    const due = await dueChange();
    await open({ ENGAWA_NOW: at(due), REBUILD_URL: '' });
    await endpoint.runSchedule();
    expect(await wanted()).toEqual({ wanted: 1, requested: 0 });
    const health: unknown = await (await endpoint.fetch('/api/health')).json();
    expect(health).toMatchObject({ ok: true, problems: [] });
    expect(ci.requests).toHaveLength(0);
  });
});
