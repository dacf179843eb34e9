import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright';
import { launch } from '../setup/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page of every kind that is read. Lists turn links into boxes, so they have a test of their own. */
const kinds = [
  '/',
  '/recruitments/mihon-suiro-2026/',
  '/recruitments/shiojiri-cxo-lab-3/',
  '/events/mihon-setsumeikai-online/',
  '/cases/mihon-2025-sakagura/',
  '/programs/houkago-kigyo-club/',
  '/stories/chiiki-kyoso-produce/',
  '/courses/chiiki-kyoso-produce/',
  '/organizations/one-x/',
  '/people/mihon-hanako/',
  '/municipalities/',
  '/municipalities/202151/',
  '/themes/work/',
  '/glossary/',
  '/impact/',
  '/for-companies/',
  '/about/',
  '/contact/company/',
  '/recruitments/mihon-satoyama-2027/apply/',
  '/sitemap/',
];

async function readable(address: string, javaScriptEnabled: boolean): Promise<string> {
  const page = await browser.newPage({ javaScriptEnabled });
  await page.goto(origin + address);
  const text = await page.locator('main').innerText();
  await page.close();
  return text.replaceAll(/\s+/g, ' ');
}

describe('without JavaScript', () => {
  test.each(kinds)('%s says all that it says with it', async (address) => {
    const without = await readable(address, false);
    const withScript = await readable(address, true);
    // A button that only a script can answer is offered only with one.
    expect(without).toBe(withScript.replace(' 引用文を写し取る', ''));
    expect(without.length).toBeGreaterThan(80);
  });
});
