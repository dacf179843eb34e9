import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright';
import { launch } from '../setup/browser.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function hits(query: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/search/?${query}`);
  await page.locator('[data-search-results] a[data-search-hit]').first().waitFor();
  const found = await page
    .locator('[data-search-results] a[data-search-hit]')
    .evaluateAll((links) =>
      links.map((link) => new URL(link.getAttribute('href') ?? '', location.href).pathname),
    );
  await page.close();
  return found;
}

describe('search', () => {
  test('finds the notice and its program by name', async () => {
    const found = await hits('q=塩尻CxO Lab');
    expect(found.slice(0, 5)).toContain('/programs/shiojiri-cxo-lab/');
    expect(found).toContain('/recruitments/shiojiri-cxo-lab-3/');
  });

  test('finds Japanese words inside a text', async () => {
    expect(await hits('q=仕様書')).toContain('/stories/shiyosho/');
    expect(await hits('q=ふるさと納税')).toContain('/cases/houkago-01-furusato-tax/');
  });

  test('narrows by kind, prefecture and state', async () => {
    const cases = await hits('q=塩尻&kind=事例');
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.every((address) => address.startsWith('/cases/'))).toBe(true);
    const closed = await hits('state=募集終了&prefecture=長野県');
    expect(closed).toContain('/recruitments/shiojiri-cxo-lab-3/');
  });

  test('asks by the form, keeps the question in the address, and goes back', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/search/`);
    await page.getByLabel('言葉で探す').fill('関係人口');
    await page.getByRole('button', { name: '探す' }).click();
    await page.locator('a[data-search-hit]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('関係人口');
    expect(await page.getByRole('status').textContent()).toMatch(/^\d+件$/);
    await page.goBack();
    await expect.poll(() => page.locator('a[data-search-hit]').count()).toBe(0);
    await page.close();
  });

  test('without JavaScript it leads to the lists and the index', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/search/?q=塩尻`);
    expect(await page.getByText('JavaScriptを使います').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'サイトの索引' }).first().click();
    expect(new URL(page.url()).pathname).toBe('/sitemap/');
    await page.close();
  });
});
