import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '../../src/lib/security-headers.ts';
import { inquiry, openEndpoint, sendForm } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import '../setup/matchers.ts';

let endpoint: TestEndpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

async function keysFrom(email: string) {
  const { results } = await endpoint.db
    .prepare('SELECT key FROM submissions WHERE email = ?')
    .bind(email)
    .all();
  return results;
}

describe('a form that is sent from another origin', () => {
  const foreign = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ] as const;
  const email = 'foreign@example.jp';

  it.each(foreign)('is refused in JSON with %o', async (headers) => {
    const response = await sendForm(endpoint, 'inquiry', { ...inquiry, email }, headers);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ reason: 'origin' });
  });

  it.each(foreign)('is refused with a page with %o, and nothing is stored', async (headers) => {
    for (const step of ['inquiry', 'inquiry/confirm']) {
      const response = await sendForm(
        endpoint,
        step,
        { ...inquiry, email },
        { ...headers, Accept: 'text/html' },
      );
      expect(response.status).toBe(403);
      expect(await response.text()).toSay('別のサイトから送られたため');
    }
    expect(await keysFrom(email)).toEqual([]);
  });

  it.each([
    {},
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
    { Origin: 'http://localhost:8787', 'Sec-Fetch-Site': 'same-origin' },
  ])('is taken from the site itself, and from programs, with %o', async (headers) => {
    const response = await sendForm(endpoint, 'inquiry', inquiry, headers);
    expect(response.status).toBe(201);
  });

  it('is taken with the origin of the site, from a browser that says nothing else', async () => {
    const { origin } = endpoint.origin;
    expect((await sendForm(endpoint, 'inquiry', inquiry, { Origin: origin })).status).toBe(201);
  });
});

describe('an answer of the endpoint', () => {
  it.each(['/api/health', '/api/nothing', '/receipts/0000-0000-0000/', '/api/forms/inquiry'])(
    'carries the security headers and is kept by no cache: %s',
    async (path) => {
      const { headers } = await endpoint.fetch(path);
      for (const [name, value] of Object.entries(securityHeaders)) {
        if (name !== 'Referrer-Policy') expect(headers.get(name)).toBe(value);
      }
      expect(headers.get('Cache-Control')).toBe('no-store');
    },
  );

  it('leaves no trace of what was sent in the log', async () => {
    const secret = 'kojin-no-kotoba';
    const body = { ...inquiry, name: secret, email: `${secret}@example.jp`, message: secret };
    await sendForm(endpoint, 'inquiry', body);
    await sendForm(endpoint, 'inquiry', { ...body, consent: '' });
    await sendForm(endpoint, 'inquiry', { ...body, target: secret });
    await endpoint.runSchedule();
    expect(endpoint.logs()).not.toContain(secret);
  });
});
