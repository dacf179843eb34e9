import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deadLinks } from '../../src/integrations/links.ts';
import { checkLink, externalLinks } from '../../src/sources/links.ts';
import { organization } from '../fixtures/documents.ts';

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  if (path === '/moved') response.writeHead(301, { Location: '/new' });
  else if (path === '/gone') response.writeHead(410);
  else if (path === '/no-head' && request.method === 'HEAD') response.writeHead(405);
  else if (path === '/slow') return;
  else response.writeHead(path === '/broken' ? 500 : 200);
  response.end();
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  origin = `http://localhost:${address.port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('external links (I12)', () => {
  test('are collected from every field, each once, with the documents that use them', () => {
    const one = organization({ _id: 'organization-one', url: 'http://www.machikyari.net' });
    const two = organization({
      _id: 'organization-two',
      url: 'http://www.machikyari.net',
      sources: [{ title: '資料', url: 'https://example.jp/a' }],
    });
    expect(externalLinks([one, two])).toEqual([
      { url: 'http://www.machikyari.net', documents: ['organization-one', 'organization-two'] },
      { url: 'https://example.jp/a', documents: ['organization-two'] },
    ]);
  });

  test.each([
    ['/', 'ok', '200'],
    ['/no-head', 'ok', '200'],
    ['/moved', 'moved', '/new'],
    ['/gone', 'gone', '410'],
    ['/broken', 'unknown', '500'],
    ['/slow', 'unknown', ''],
  ])('%s is %s', async (path, result, detail) => {
    const link = { url: origin + path, documents: ['a'] };
    const check = await checkLink(link, fetch, 300);
    expect(check.result).toBe(result);
    expect(check.detail).toContain(detail);
  });
});

describe('internal links', () => {
  const page = (address: string, hrefs: string[], ids: string[] = []) => ({
    address,
    hrefs,
    ids: new Set(ids),
  });
  test('a missing page, a missing heading and a broken address are found; the rest is not', () => {
    const pages = [
      page(
        '/',
        ['/a/', '/a/#見出し', '#top', '/style.css', 'https://example.jp/', '/api/x'],
        ['top'],
      ),
      page('/a/', ['/b/', '/a/#ない', '/%'], ['見出し']),
    ];
    const dead = deadLinks(pages, new Set(['style.css']), 'http://engawa.invalid');
    expect(dead.map(({ page: from, href }) => `${from} ${href}`)).toEqual([
      '/a/ /b/',
      '/a/ /a/#ない',
      '/a/ /%',
    ]);
  });
});
