import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright';
import { violationsOn } from '../setup/axe.ts';
import { launch } from '../setup/browser.ts';
import { allPages } from '../setup/pages.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Looks at pages one after another in one tab; returns what is wrong with any of them. */
async function inspect(addresses: Iterator<string>): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const faults: string[] = [];
  let address = '';
  page.on('pageerror', (error) => faults.push(`${address} ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${address} ${message.text()}`);
  });
  page.on('request', (request) => {
    const { origin: to } = new URL(request.url());
    if (to !== origin && to !== 'null') faults.push(`${address} asks ${to}`);
  });
  for (let next = addresses.next(); next.done !== true; next = addresses.next()) {
    address = next.value;
    const response = await page.goto(origin + address);
    if (response?.status() !== 200)
      faults.push(`${address} answers ${response?.status() ?? 'nothing'}`);
    faults.push(...(await violationsOn(page)).map((fault) => `${address} ${fault}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) faults.push(`${address} is ${wide}px too wide`);
  }
  await context.close();
  return faults;
}

test(
  'no page has an axe violation, an error, a refused resource or a request elsewhere',
  { timeout: 900_000 },
  async () => {
    const pages = await allPages();
    // The page for what is missing is served with every address but its own, and what the endpoint
    // fills with none: the tests of the forms look at these with their contents.
    const addresses = pages
      .map(({ address }) => address)
      .filter((address) => address !== '/404.html' && !address.startsWith('/receipts/'))
      .values();
    const faults = await Promise.all([inspect(addresses), inspect(addresses)]);
    expect(faults.flat()).toEqual([]);
  },
);
