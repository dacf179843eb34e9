import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiry, openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { auditLines, inboxClient, openFakeSanity, openInbox } from '../setup/inbox.ts';
import { postSession, signUp, submit } from '../setup/inbox.ts';
import type { FakeSanity, InboxClient } from '../setup/inbox.ts';

const NOW = '2026-12-02T10:00+09:00';
const STUDIO = 'https://studio.example.jp';
const production = {
  ENGAWA_LOCAL: '',
  ENGAWA_UNLIMITED: '',
  SITE_URL: 'https://engawa.example.jp',
  RECEIPT_SECRETS: 'a-secret-of-more-than-thirty-two-letters',
  MAIL_FROM: 'engawa@example.jp',
  NOTIFY: '{"*":["jimukyoku@example.jp"]}',
};

let sanity: FakeSanity;
let endpoint: TestEndpoint;
let all: InboxClient;
let host: InboxClient;
let theirs: string;
let others: string;
beforeAll(async () => {
  sanity = await openFakeSanity();
  endpoint = await openEndpoint({ ...sanity.settings, ENGAWA_NOW: NOW, STUDIO_ORIGIN: STUDIO });
  all = await openInbox(endpoint);
  host = await openInbox(endpoint, { token: 'token-host' });
  theirs = await submit(endpoint, 'event', signUp);
  others = await submit(endpoint, 'inquiry', inquiry);
});
afterAll(async () => {
  await endpoint.close();
  await sanity.close();
});

describe('signing in', () => {
  it('asks Sanity once and gives a session of two hours', async () => {
    const before = sanity.requests.length;
    const response = await postSession(endpoint, { token: 'token-editor' });
    expect(response.status).toBe(201);
    const session = (await response.json()) as { token: string };
    expect(session).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/) as unknown,
      expiresAt: '2026-12-02T12:00+09:00',
      actor: 'user-editor',
    });
    const client = inboxClient(endpoint, session.token);
    expect((await client.get('/api/submissions')).status).toBe(200);
    expect((await client.get('/api/outbox')).status).toBe(200);
    expect(sanity.requests.slice(before)).toEqual([
      { path: '/v2021-06-07/users/me', token: 'token-editor' },
    ]);
    const rows = await endpoint.db.prepare('SELECT * FROM sessions').all();
    expect(JSON.stringify(rows.results)).not.toContain(session.token);
    expect(JSON.stringify(rows.results)).not.toContain('token-editor');
  });

  it('names the organisation that somebody is bound to', async () => {
    const response = await postSession(endpoint, { token: 'token-host' });
    expect(await response.json()).toMatchObject({ organization: 'organization-mihon-host' });
  });

  it('answers a wrong secret, an unknown token and nobody the same', async () => {
    const answers = await Promise.all(
      [{ secret: 'wrong' }, { secret: '' }, { token: 'wrong' }, { token: 'token-nobody' }]
        .concat([{ token: 'line\r\nbreak' }])
        .map((body) => postSession(endpoint, body)),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
  });

  it('refuses a user without an allowed role', async () => {
    const response = await postSession(endpoint, { token: 'token-viewer' });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ reason: 'role' });
  });

  it('says so when Sanity does not answer as agreed', async () => {
    const response = await postSession(endpoint, { token: 'token-trouble' });
    expect(response.status).toBe(503);
    expect(endpoint.logs()).toContain('サインインを確かめられませんでした');
    expect(endpoint.logs()).not.toContain('token-trouble');
  });

  it.each([
    [415, 'text/plain', '{"secret":"local"}'],
    [400, 'application/json', '{"secret":'],
    [422, 'application/json', '{"secret":"local","token":"x"}'],
    [422, 'application/json', '[]'],
    [413, 'application/json', JSON.stringify({ secret: 'x'.repeat(40_000) })],
  ])('answers %i to a body of type %s', async (status, type, body) => {
    const response = await endpoint.fetch('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
    expect(response.status).toBe(status);
  });

  it('is written into the audit, refused or not, without what was sent', async () => {
    const lines = (await auditLines(endpoint)).map(({ actor, action }) => `${actor} ${action}`);
    expect(lines).toContain('user-editor signIn');
    expect(lines).toContain('local signIn');
    expect(lines).toContain('unknown signInRefused');
    expect(lines).toContain('user-viewer signInRefused');
    const { results } = await endpoint.db.prepare('SELECT * FROM audit').all();
    expect(JSON.stringify(results)).not.toMatch(/token-|wrong|編集|閲覧/);
  });
});

describe('a session', () => {
  const paths = ['/api/submissions', '/api/submissions/x', '/api/submissions.csv', '/api/outbox'];

  it.each(paths)('is needed for %s', async (path) => {
    const wrong = inboxClient(endpoint, 'A'.repeat(43));
    const answers = [await endpoint.fetch(path), await wrong.get(path)];
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    const [none, unknown] = await Promise.all(answers.map((answer) => answer.text()));
    expect(unknown).toBe(none);
  });

  it('is needed to change and to delete', async () => {
    const wrong = inboxClient(endpoint, 'A'.repeat(43));
    const answers = await Promise.all([
      wrong.send('PATCH', `/api/submissions/${theirs}`, { state: 'answered' }),
      wrong.send('DELETE', `/api/submissions/${theirs}`),
      wrong.send('POST', '/api/outbox/x/retry'),
      wrong.send('DELETE', '/api/session'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  });

  it('ends at its moment', async () => {
    const client = await openInbox(endpoint);
    const ends = (moment: number) =>
      endpoint.db
        .prepare(
          'UPDATE sessions SET expires_at = ? WHERE rowid = (SELECT MAX(rowid) FROM sessions)',
        )
        .bind(moment)
        .run();
    await ends(Date.parse(NOW) + 1);
    expect((await client.get('/api/submissions')).status).toBe(200);
    await ends(Date.parse(NOW));
    expect((await client.get('/api/submissions')).status).toBe(401);
  });

  it('ends when somebody signs out', async () => {
    const client = await openInbox(endpoint);
    expect((await client.send('DELETE', '/api/session')).status).toBe(204);
    expect((await client.get('/api/submissions')).status).toBe(401);
  });
});

describe('somebody bound to an organisation', () => {
  it('sees what was sent to it, and no more', async () => {
    const ids = async (client: InboxClient) => {
      const response = await client.get('/api/submissions');
      const { submissions } = (await response.json()) as { submissions: { id: string }[] };
      return submissions.map(({ id }) => id);
    };
    expect(await ids(all)).toEqual([others, theirs]);
    expect(await ids(host)).toEqual([theirs]);
    expect((await host.get(`/api/submissions/${theirs}`)).status).toBe(200);
    const csv = await (await host.get('/api/submissions.csv')).text();
    expect(csv).toContain(signUp['question-shoes']);
    expect(csv).not.toContain(inquiry.message);
  });

  it('is not told whether another one exists', async () => {
    const requests = (id: string) => [
      host.get(`/api/submissions/${id}`),
      host.send('PATCH', `/api/submissions/${id}`, { state: 'answered' }),
      host.send('DELETE', `/api/submissions/${id}`),
    ];
    const answers = await Promise.all([...requests(others), ...requests('not-there')]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    const row = await endpoint.db
      .prepare('SELECT state FROM submissions WHERE id = ?')
      .bind(others)
      .first();
    expect(row).toEqual({ state: 'received' });
  });
});

describe('another origin', () => {
  const from = (origin: string, method: string, path: string) =>
    endpoint.fetch(path, { method, headers: { Origin: origin } });

  it('is allowed where the Studio stands', async () => {
    const preflight = await from(STUDIO, 'OPTIONS', `/api/submissions/${theirs}`);
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe(STUDIO);
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('PATCH');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
    const refused = await from(STUDIO, 'GET', '/api/outbox');
    expect(refused.status).toBe(401);
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe(STUDIO);
    const session = await postSession(endpoint, { secret: 'local' }, { Origin: STUDIO });
    expect(session.status).toBe(201);
    expect(session.headers.get('Access-Control-Allow-Origin')).toBe(STUDIO);
    expect(session.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(session.headers.get('Set-Cookie')).toBeNull();
    expect(session.headers.get('Cache-Control')).toBe('no-store');
  });

  it.each(['https://studio.example.jp.evil.example', 'http://studio.example.jp', 'null'])(
    'is refused at %s',
    async (origin) => {
      const answers = await Promise.all([
        from(origin, 'OPTIONS', '/api/submissions'),
        from(origin, 'DELETE', `/api/submissions/${theirs}`),
        postSession(endpoint, { secret: 'local' }, { Origin: origin }),
        from(origin, 'GET', '/api/submissions'),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 401]);
      for (const { headers } of answers) {
        expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    },
  );

  it('is refused where a foreign name was made to point at this machine', async () => {
    const answers = await Promise.all(
      ['POST', 'GET'].map((method) =>
        endpoint.fetch('http://rebound.example/api/session', {
          method,
          headers: { Origin: 'http://rebound.example', 'Content-Type': 'application/json' },
          ...(method === 'POST' && { body: '{"secret":"local"}' }),
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });

  it('gets no permission anywhere else', async () => {
    const response = await from(STUDIO, 'GET', '/api/health');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('another method', () => {
  it.each([
    ['GET', '/api/session'],
    ['PUT', '/api/submissions/x'],
    ['POST', '/api/submissions'],
    ['POST', '/api/submissions.csv'],
    ['GET', '/api/outbox/x/retry'],
  ])('%s %s is answered 405', async (method, path) => {
    expect((await all.send(method, path)).status).toBe(405);
  });
});

describe('in production', () => {
  it('no secret opens the inbox', async () => {
    const real = await openEndpoint(production);
    try {
      const answers = [
        await postSession(real, { secret: 'local' }),
        await postSession(real, { secret: '' }),
        await postSession(real, { token: 'token-editor' }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    } finally {
      await real.close();
    }
  });

  it('a secret that was set is refused by name', async () => {
    const real = await openEndpoint({ ...production, INBOX_SECRET: 'local' });
    try {
      const response = await postSession(real, { secret: 'local' });
      expect(response.status).toBe(503);
      expect(await response.text()).toContain('INBOX_SECRET');
    } finally {
      await real.close();
    }
  });
});

/** As `wrangler.jsonc` says. */
const PER_MINUTE = 120;

describe('guessing', () => {
  it('comes to an end', async () => {
    const limited = await openEndpoint({ ENGAWA_UNLIMITED: '' });
    try {
      let answer = await postSession(limited, { secret: 'guess' });
      // The limit counts by the minute of the clock: the guesses may fall into two of them.
      for (let guess = 0; guess < 2 * PER_MINUTE && answer.status !== 429; guess += 1) {
        answer = await postSession(limited, { secret: `guess ${guess}` });
      }
      expect(answer.status).toBe(429);
      expect(answer.headers.get('Retry-After')).toBe('60');
    } finally {
      await limited.close();
    }
  });
});
