import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { violationsOn } from './axe.ts';
import { launch } from './browser.ts';

/** The first answer brings the index with it (milliseconds). */
export const PATIENT = { timeout: 20_000 };

/** A browser for the tests of a file, and for each of them a page as wide as a phone. */
export function usePhone(): { readonly browser: () => Browser; readonly page: () => Page } {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    page = await context.newPage();
  });
  afterEach(() => page.context().close());
  return { browser: () => browser, page: () => page };
}

/** Where the page says how many pages were found. */
export function status(page: Page) {
  return page.getByRole('status');
}

/** Opens a search on a page of the site and waits for its answer. */
export async function openSearch(page: Page, origin: string, query: string): Promise<void> {
  await page.goto(`${origin}/search/?${query}`);
  await expect.poll(() => status(page).textContent(), PATIENT).toMatch(/件|ありません/u);
}

/** The addresses of the hits that are shown. */
export function hits(page: Page): Promise<string[]> {
  return page
    .locator('a[data-search-hit]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** What axe finds, and by how many pixels the page is too wide. */
export async function faults(page: Page): Promise<string[]> {
  const violations = await violationsOn(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...violations, ...(wide > 0 ? [`${wide}px too wide`] : [])];
}
