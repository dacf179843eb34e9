import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright';
import { strangeText } from '../fixtures/arbitrary-text.ts';
import { launch } from '../setup/browser.ts';
import { openSearchWorker } from '../setup/search-worker.ts';
import { serveSite } from '../setup/serve.ts';
import type { Served } from '../setup/serve.ts';

const QUERIES = Number(process.env['SEARCH_QUERIES'] ?? 400);
const AT_A_TIME = 200;

let browser: Browser;
let site: Served;
beforeAll(async () => {
  site = await serveSite('dist');
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const words = fc.constantFrom(
  ...'塩尻 関係人口 副業 募集 zoom 申込 しおじり の 第3期 2022'.split(' '),
);
const hostile = fc.constantFrom(
  '<img src=x onerror="document.title=`taken`">',
  '<script>document.title="taken"</script>',
  '"><svg onload=document.title="taken">',
  "' OR 1=1 --",
  '(a+)+$',
  '[[[[[',
  '*'.repeat(200),
  '"塩尻',
  '"""',
  '\\u0000',
  'javascript:alert(1)',
  '%E5%A1%A9%',
  '${1+1}{{1+1}}',
  'constructor',
  '__proto__',
  'toString',
  '🏔️👩‍🌾',
  '\ud83d',
  '\u202e塩尻',
  'が'.normalize('NFD'),
);
const query = fc.oneof(
  strangeText,
  hostile,
  fc.array(fc.oneof(words, strangeText, hostile), { maxLength: 5 }).map((all) => all.join(' ')),
  fc.oneof(words, strangeText, hostile).map((text) => text.repeat(1000).slice(0, 5000)),
);

test(`${QUERIES} odd queries are all answered`, { timeout: 3_600_000 }, async () => {
  const queries = fc.sample(query, QUERIES);
  const ask = await openSearchWorker(await browser.newPage(), site.origin);
  for (let at = 0; at < queries.length; at += AT_A_TIME) {
    // An error of the worker is no answer, and a missing answer an error here.
    const found = await ask(queries.slice(at, at + AT_A_TIME), 3);
    for (const { total, addresses } of found) {
      expect(addresses.length).toBe(Math.min(3, total));
    }
  }
});

test('nothing of a query becomes a part of the page', { timeout: 600_000 }, async () => {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  for (const text of [...fc.sample(hostile, 20), ...fc.sample(query, 20)]) {
    const address = new URLSearchParams({ q: text.toWellFormed() }).toString();
    await page.goto(`${site.origin}/search/?${address}`);
    await expect
      .poll(() => page.getByRole('status').textContent(), { timeout: 20_000 })
      .not.toBe('探しています');
    expect(await page.locator('site-search :is(img, svg, script, iframe)').count()).toBe(0);
    expect(await page.title()).not.toBe('taken');
  }
  expect(faults).toEqual([]);
  await page.close();
});
