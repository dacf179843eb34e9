import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright';
import { pagesOf } from '../search/site.ts';
import { judge } from '../search/truth.ts';
import { launch } from '../setup/browser.ts';
import { openSearchWorker } from '../setup/search-worker.ts';

const origin = inject('origin');
const ALL = 1000;
let browser: Browser;
let pagesWith: (character: string) => string[];

beforeAll(async () => {
  browser = await launch();
  const truthOf = judge(await pagesOf(process.env, 'dist'));
  pagesWith = (character) => [...truthOf([[character]]).keys()];
});
afterAll(() => browser.close());

// The pairs that begin with one of these stand in several parts of the index, or end one.
test.each(['の', 'す', 'い', 'る', 'ン', '人', '地', '酒'])(
  'the lone character %s finds every page that holds it',
  async (character) => {
    // Nothing is loaded yet: what another query brought would help this one.
    const page = await browser.newPage();
    const ask = await openSearchWorker(page, origin);
    const [found] = await ask([character], ALL);
    expect(
      pagesWith(character).filter((address) => found?.addresses.includes(address) !== true),
    ).toEqual([]);
    expect(found?.total).toBeGreaterThan(0);
    await page.close();
  },
);
