import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkOf } from '../../src/endpoint/guards/rate.ts';
import { inquiry, openEndpoint, sendForm } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';

let endpoint: TestEndpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

/** Sends a body as it stands. */
function post(type: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  return endpoint.fetch('/api/forms/inquiry', {
    method: 'POST',
    headers: { 'Content-Type': type, Accept: 'application/json' },
    body,
  });
}

describe('a body', () => {
  it.each([
    ['text/plain', JSON.stringify(inquiry)],
    ['text/html', '<p>'],
    ['', JSON.stringify(inquiry)],
    ['application/jsonp', JSON.stringify(inquiry)],
  ])('of the type %j is answered 415', async (type, body) => {
    expect((await post(type, body)).status).toBe(415);
  });

  it.each([
    ['application/json', '{"name":'],
    ['application/json', '[]'],
    ['application/json', '"text"'],
    ['application/json', ''],
    ['application/json', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['multipart/form-data; boundary=x', '--y\r\n'],
    ['multipart/form-data', 'name=x'],
  ])('of the type %s that cannot be read is answered 400', async (type, body) => {
    expect((await post(type, body)).status).toBe(400);
  });

  it.each(['application/json', 'application/x-www-form-urlencoded'])(
    'of the type %s that is longer than any form is answered 413',
    async (type) => {
      expect((await post(type, 'a'.repeat(128 * 1024 + 1))).status).toBe(413);
    },
  );

  // Each costs more than the one before it, where a list is copied to grow.
  it('of nothing but one name, again and again, is read at once', async () => {
    const started = performance.now();
    const response = await post('application/x-www-form-urlencoded', '&a'.repeat(65_000));
    expect(response.status).toBe(404);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('with a file is answered 400', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(inquiry)) form.set(name, value);
    form.set('message', new File(['x'], 'x.txt'));
    const request = new Request('http://localhost', { method: 'POST', body: form });
    const type = request.headers.get('Content-Type') ?? '';
    expect((await post(type, new Uint8Array(await request.arrayBuffer()))).status).toBe(400);
  });

  it('as long as the longest answers together is taken', async () => {
    const message = '縁'.repeat(2000);
    expect((await sendForm(endpoint, 'inquiry', { ...inquiry, message })).status).toBe(201);
  });
});

describe('many requests from one address', () => {
  let limited: TestEndpoint;
  beforeAll(async () => {
    limited = await openEndpoint({ ENGAWA_UNLIMITED: '' });
  });
  afterAll(() => limited.close());

  it('get through where thirty people of one office apply within a minute', async () => {
    const from = { 'CF-Connecting-IP': '192.0.2.30' };
    const answers = await Promise.all(
      Array.from({ length: 30 }, async (_, person) => {
        const body = { ...inquiry, name: `社員 ${person}`, email: `p${person}@example.jp` };
        const confirmed = await sendForm(limited, 'inquiry/confirm', body, from);
        const sent = await sendForm(limited, 'inquiry', body, from);
        return [confirmed.status, sent.status];
      }),
    );
    expect(answers).toEqual(Array.from({ length: 30 }, () => [200, 201]));
  });

  it('end at the limit, with the time to wait, and keep nobody else out', async () => {
    const from = { 'CF-Connecting-IP': '192.0.2.66' };
    const flood = [await sendForm(limited, 'inquiry', {}, from)];
    // A minute may end on the way: twice the limit is enough at any time.
    while (flood.at(-1)?.status !== 429 && flood.length < 250) {
      flood.push(await sendForm(limited, 'inquiry', {}, from));
    }
    const last = flood.at(-1);
    expect(last?.status).toBe(429);
    expect(last?.headers.get('Retry-After')).toBe('60');
    expect(flood.slice(0, 60).every(({ status }) => status !== 429)).toBe(true);
    const other = { 'CF-Connecting-IP': '192.0.2.67' };
    expect((await sendForm(limited, 'inquiry', inquiry, other)).status).toBe(201);
  });

  it('end at the limit where a household has addresses without end', async () => {
    let last: Response | undefined;
    for (let host = 1; last?.status !== 429 && host < 250; host += 1) {
      const from = { 'CF-Connecting-IP': `2001:db8:0:1::${host.toString(16)}` };
      last = await sendForm(limited, 'inquiry', {}, from);
    }
    expect(last?.status).toBe(429);
    const other = { 'CF-Connecting-IP': '2001:db8:0:2::1' };
    expect((await sendForm(limited, 'inquiry', inquiry, other)).status).toBe(201);
  });

  it.each([
    ['192.0.2.66', '192.0.2.66'],
    ['::ffff:192.0.2.66', '::ffff:192.0.2.66'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::2:3:4:5:6', '2001:db8:0:2'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('are counted together: %s as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
