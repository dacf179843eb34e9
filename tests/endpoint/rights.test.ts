import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inquiry, openEndpoint, sendForm } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { openFakeSanity, openInbox, submit } from '../setup/inbox.ts';
import type { FakeSanity } from '../setup/inbox.ts';

const GONE = '00000000-0000-4000-8000-000000000000';
const FREE = '0000-0000-0000';

let sanity: FakeSanity;
let endpoint: TestEndpoint;
/** A receipt, and the token of another one. */
let receipt: string;
let token: string;
/** A submission that went to the operator alone, and a session of another organisation. */
let submission: string;
let session: string;
beforeAll(async () => {
  sanity = await openFakeSanity();
  endpoint = await openEndpoint(sanity.settings);
  const read = async () => {
    const response = await sendForm(endpoint, 'inquiry', inquiry);
    return z.object({ receipt: z.string(), status: z.url() }).parse(await response.json());
  };
  const [mine, other] = [await read(), await read()];
  ({ receipt } = mine);
  token = new URL(other.status).searchParams.get('token') ?? '';
  submission = await submit(endpoint, 'inquiry', inquiry);
  ({ token: session } = await openInbox(endpoint, { token: 'token-host' }));
});
afterAll(async () => {
  await endpoint.close();
  await sanity.close();
});

/** Everything that an answer tells. */
async function telling(path: string, method: string, headers: Readonly<Record<string, string>>) {
  const isChange = method === 'PATCH' || path.includes('/correct');
  const response = await endpoint.fetch(path, {
    method,
    headers: { ...(isChange && { 'Content-Type': 'application/json' }), ...headers },
    ...(isChange && { body: JSON.stringify({ note: 'x', email: 'other@example.jp' }) }),
  });
  const { status } = response;
  return { status, headers: [...response.headers].toSorted(), body: await response.text() };
}

describe('somebody else’s receipt', () => {
  it.each([
    ['GET', '/receipts/{}/', 'text/html'],
    ['GET', '/api/receipts/{}', 'application/json'],
    ['POST', '/api/receipts/{}/withdraw', 'text/html'],
    ['POST', '/api/receipts/{}/withdraw', 'application/json'],
    ['POST', '/api/receipts/{}/erase', 'application/json'],
    ['POST', '/api/receipts/{}/correct', 'application/json'],
  ])('is answered byte for byte as one that is not there: %s %s as %s', async (...given) => {
    const [method, path, Accept] = given;
    const answer = (number: string, opener: string) =>
      telling(`${path.replace('{}', number)}?token=${opener}`, method, { Accept });
    const notThere = await answer(FREE, token);
    expect(notThere.status).toBe(404);
    expect(await answer(receipt, token)).toEqual(notThere);
    expect(await answer(receipt, '')).toEqual(notThere);
    expect(await answer(receipt, 'x'.repeat(43))).toEqual(notThere);
    expect(await answer('anything', token)).toEqual(notThere);
  });
});

describe('a submission to another organisation', () => {
  it.each(['GET', 'PATCH', 'DELETE'])(
    'is answered byte for byte as one that is not there: %s',
    async (method) => {
      const headers = { Authorization: `Bearer ${session}` };
      const notThere = await telling(`/api/submissions/${GONE}`, method, headers);
      expect(notThere.status).toBe(404);
      expect(await telling(`/api/submissions/${submission}`, method, headers)).toEqual(notThere);
    },
  );

  it('is answered to a wrong session, to an ended one and to none as one that is not there', async () => {
    const closed = await openInbox(endpoint, { token: 'token-editor' });
    await closed.send('DELETE', '/api/session');
    const none = await telling(`/api/submissions/${GONE}`, 'GET', {});
    expect(none.status).toBe(401);
    for (const opener of ['x'.repeat(43), closed.token, '', session.slice(1)]) {
      const headers = { Authorization: `Bearer ${opener}` };
      expect(await telling(`/api/submissions/${submission}`, 'GET', headers)).toEqual(none);
    }
  });
});

describe('a page behind a signed link', () => {
  it('is answered byte for byte as one that is not there: the wish to hear of the next call', async () => {
    const asked = await endpoint.fetch('/api/alerts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        recruitment: 'recruitment-mihon-internship-2026',
        email: 'hanako@example.jp',
        consent: 'yes',
      }),
    });
    expect(asked.status).toBe(201);
    const { page } = z.object({ page: z.url() }).parse(await asked.json());
    const { pathname } = new URL(page);
    const notThere = await telling(`/receipts/alerts/${GONE}/?token=${token}`, 'GET', {});
    expect(notThere.status).toBe(404);
    expect(await telling(`${pathname}?token=${token}`, 'GET', {})).toEqual(notThere);
    expect(await telling(pathname, 'GET', {})).toEqual(notThere);
  });
});

describe('an inbox that is asked from another origin', () => {
  it.each(['PATCH', 'DELETE'])('is not changed, session or not: %s', async (method) => {
    const foreign = { Authorization: `Bearer ${session}`, Origin: 'https://evil.example' };
    const answers = await Promise.all(
      [GONE, submission].map((id) => telling(`/api/submissions/${id}`, method, foreign)),
    );
    expect(answers[0]?.status).toBe(403);
    expect(answers[1]).toEqual(answers[0]);
  });
});
