import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiry, openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { newKey, program, sendAndTake, typed } from '../setup/receipts.ts';
import type { GivenReceipt } from '../setup/receipts.ts';
import { visibleText } from '../setup/text.ts';

let endpoint: TestEndpoint;
let given: GivenReceipt;
beforeAll(async () => {
  endpoint = await openEndpoint({ ENGAWA_NOW: '2026-11-21T12:00+09:00' });
  given = await sendAndTake(endpoint, 'inquiry', inquiry);
});
afterAll(() => endpoint.close());

const markup = '<img src=x onerror=alert(1)>"\'&';
const json = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body,
});
const form = (fields: Readonly<Record<string, string>>, headers = {}): RequestInit => ({
  ...typed(fields),
  headers,
});
const whole = { ...inquiry, name: markup, key: newKey() };

/** What comes in, the status, the reason in JSON, and the words on the page. */
const refusals: readonly [string, string, RequestInit, number, string, string][] = [
  ['no such form', '/api/forms/nothing', form(whole), 404, 'not-found', '見つかりません'],
  [
    'no such document',
    '/api/forms/application',
    form({ ...whole, target: markup }),
    404,
    'not-found',
    '見つかりません',
  ],
  [
    'a document of another form',
    '/api/forms/event',
    form({ ...whole, target: 'recruitment-mihon-satoyama-2027' }),
    404,
    'not-found',
    '見つかりません',
  ],
  ['GET', '/api/forms/inquiry', {}, 405, 'method', 'この操作は受け付けられません'],
  [
    'DELETE',
    '/api/forms/inquiry',
    { method: 'DELETE' },
    405,
    'method',
    'この操作は受け付けられません',
  ],
  [
    'a body too long',
    '/api/forms/inquiry',
    form({ ...whole, message: `${markup}${'あ'.repeat(50_000)}` }),
    413,
    'too-large',
    '内容が長すぎます',
  ],
  [
    'a body of another type',
    '/api/forms/inquiry',
    { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: markup },
    415,
    'type',
    'この形の送信は受け付けられません',
  ],
  ['half of JSON', '/api/forms/inquiry', json('{"name":"'), 400, 'broken', '読み取れませんでした'],
  ['a JSON list', '/api/forms/inquiry', json('["name"]'), 400, 'broken', '読み取れませんでした'],
  [
    'another origin',
    '/api/forms/inquiry',
    form(whole, { Origin: 'https://evil.example' }),
    403,
    'origin',
    'このサイトのページから送ってください',
  ],
  [
    'another site, as the browser says',
    '/api/forms/inquiry',
    form(whole, { 'Sec-Fetch-Site': 'cross-site' }),
    403,
    'origin',
    'このサイトのページから送ってください',
  ],
];

describe.each(refusals)('%s', (_, path, init, status, reason, words) => {
  it(`is answered ${status} to a program`, async () => {
    const headers = { ...(init.headers as Record<string, string> | undefined), ...program };
    const response = await endpoint.fetch(path, { ...init, headers });
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(await response.json()).toEqual({ reason });
  });

  it(`is answered ${status} with a page that explains it, and reflects no markup`, async () => {
    const response = await endpoint.fetch(path, init);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const html = await response.text();
    expect(visibleText(html)).toContain(words);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toContain('<img src=x');
    expect(html).not.toContain('data-if');
  });
});

describe('a method that is not answered', () => {
  const receipt = () => `/receipts/${given.receipt}/?token=${given.token}`;
  const api = (rest = '') => `/api/receipts/${given.receipt}${rest}?token=${given.token}`;

  it.each([
    ['GET', () => '/api/forms/inquiry', 'POST'],
    ['PUT', () => '/api/forms/inquiry/confirm', 'POST'],
    ['GET', () => '/api/alerts', 'POST'],
    ['GET', () => '/api/alerts/cancel', 'POST'],
    ['POST', receipt, 'GET, HEAD'],
    ['POST', () => api(), 'GET, HEAD'],
    ['GET', () => api('/withdraw'), 'POST'],
    ['GET', () => api('/correct'), 'POST'],
    ['DELETE', () => api('/erase'), 'POST'],
  ])('%s %s names those that are', async (method, path, allow) => {
    for (const headers of [{}, program]) {
      const response = await endpoint.fetch(path(), { method, headers });
      expect([response.status, response.headers.get('Allow')]).toEqual([405, allow]);
    }
  });

  it('is not HEAD where GET is answered', async () => {
    for (const path of [receipt(), api(), '/api/health']) {
      const [get, head] = [
        await endpoint.fetch(path),
        await endpoint.fetch(path, { method: 'HEAD' }),
      ];
      expect([head.status, await head.text()]).toEqual([get.status, '']);
      expect(head.headers.get('Content-Type')).toBe(get.headers.get('Content-Type'));
    }
  });
});

describe('a body for a receipt', () => {
  it.each([
    ['too long', form({ email: 'x'.repeat(200_000) }), 413],
    [
      'of another type',
      { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'x' },
      415,
    ],
    ['broken', json('{'), 400],
  ] as [string, RequestInit, number][])('%s changes nothing', async (_, init, status) => {
    for (const action of ['withdraw', 'erase', 'correct']) {
      const path = `/api/receipts/${given.receipt}/${action}?token=${given.token}`;
      expect((await endpoint.fetch(path, init)).status).toBe(status);
    }
    const row = await endpoint.db
      .prepare('SELECT state, email FROM submissions WHERE receipt = ?')
      .bind(given.receipt)
      .first();
    expect(row).toEqual({ state: 'received', email: inquiry.email });
  });
});

describe('what does not exist', () => {
  it.each(['/api/nothing', '/api/receipts/', '/api/forms', '/receipts/', '/receipts/a/b/'])(
    '%s is 404, in JSON for programs',
    async (path) => {
      const page = await endpoint.fetch(path);
      expect([404, 405]).toContain(page.status);
      expect(page.headers.get('Content-Type')).toContain('text/html');
      const answer = await endpoint.fetch(path, { headers: program });
      expect(answer.headers.get('Content-Type')).toContain('application/json');
    },
  );
});

describe('more than the limit', () => {
  it('is 429 with a time to wait, on the page too', async () => {
    const limited = await openEndpoint({ ENGAWA_UNLIMITED: '' });
    try {
      let answer = await limited.fetch('/api/alerts', { ...typed({}), headers: program });
      for (let count = 0; count < 200 && answer.status !== 429; count += 1) {
        answer = await limited.fetch('/api/alerts', { ...typed({}), headers: program });
      }
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '60']);
      const page = await limited.fetch('/api/forms/inquiry', typed(whole));
      expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '60']);
      expect(visibleText(await page.text())).toContain('少し待ってから送ってください');
    } finally {
      await limited.close();
    }
  });
});

/** The names of all attributes of a page: what a browser takes for markup. */
function attributesOf(node: DefaultTreeAdapterTypes.Node): readonly string[] {
  const own = 'attrs' in node ? node.attrs.map(({ name }) => name) : [];
  const below = 'childNodes' in node ? node.childNodes.flatMap(attributesOf) : [];
  return [...own, ...below];
}

describe('what was typed', () => {
  it('comes back as text wherever it is shown', async () => {
    const fields = { ...inquiry, name: markup, message: `${markup}</textarea>`, email: markup };
    const shown = [
      await endpoint.fetch('/api/forms/inquiry', typed({ ...fields, key: newKey() })),
      await endpoint.fetch(
        '/api/forms/inquiry/confirm',
        typed({ ...fields, email: 'hanako@example.jp' }),
      ),
      await endpoint.fetch('/api/forms/inquiry', {
        ...json(JSON.stringify({ ...fields, key: newKey() })),
      }),
    ];
    for (const response of shown) {
      const html = await response.text();
      expect(html).toContain('onerror=alert(1)');
      expect(attributesOf(parse(html))).not.toContain('onerror');
    }
    expect(shown.map(({ status }) => status)).toEqual([422, 200, 422]);
  });
});
