import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { launch } from '../setup/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

function rows(page: Page): Promise<string[]> {
  return page
    .locator('[data-rows] > li:visible h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

describe('a list', () => {
  test('combines filters at an address that can be shared, and goes back', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/cases/`);
    await page.getByLabel(/長野県/).check();
    await expect.poll(() => page.locator('[data-count]').textContent()).toBe('10');
    await page.getByLabel(/令和2年度/).check();
    await expect.poll(() => page.locator('[data-count]').textContent()).toBe('5');
    const shared = page.url();
    expect(shared).toContain('prefecture=200000');
    expect(shared).toContain('fiscal-year=2020');
    const found = await rows(page);
    expect(found.every((address) => address.startsWith('/cases/shiojiri-2020-'))).toBe(true);

    const other = await browser.newPage();
    await other.goto(shared);
    await expect.poll(() => rows(other)).toEqual(found);
    await other.close();

    await page.goBack();
    await expect.poll(() => page.locator('[data-count]').textContent()).toBe('10');
    await page.close();
  });

  test('finds entries that stand on its later pages', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/cases/`);
    await page.getByLabel(/ふるさと兼業/).check();
    await expect.poll(() => rows(page).then(({ length }) => length)).toBe(5);
    await page.close();
  });

  test('without JavaScript each value is a page, and long lists have pages', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/cases/`);
    await page.getByRole('link', { name: '次のページ' }).click();
    expect(new URL(page.url()).pathname).toBe('/cases/page/2/');
    await page.goto(`${origin}/cases/`);
    await page.getByRole('link', { name: /^長野県/ }).click();
    expect(new URL(page.url()).pathname).toBe('/cases/by/prefecture/200000/');
    expect((await rows(page)).length).toBe(10);
    await page.close();
  });
});
