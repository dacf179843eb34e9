import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chapters } from '../../../studio/guide/chapters.ts';
import { launch } from '../../setup/browser.ts';
import { openStudioApp } from '../../setup/studio-app.ts';
import type { StudioApp } from '../../setup/studio-app.ts';

/** The packages of the Studio are prepared while the first page waits. */
const FIRST_LOAD = 240_000;
const SOON = { timeout: 20_000 };

let app: StudioApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  app = await openStudioApp();
  browser = await launch();
  page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1200, height: 800 } });
  await page.goto(`${app.url}/guide`, { waitUntil: 'commit' });
  await page.getByRole('navigation', { name: '章' }).waitFor({ timeout: FIRST_LOAD });
}, FIRST_LOAD);
afterAll(async () => {
  await browser.close();
  await app.close();
}, FIRST_LOAD);

const contents = () => page.getByRole('navigation', { name: '章' });
const main = () => page.getByRole('main', { name: '使い方' });

describe('使い方 in the Studio, in a real browser', () => {
  it('opens on its first chapter, from the bar above', async () => {
    expect(await main().getByRole('heading', { level: 1 }).innerText()).toBe('はじめに');
    await page.getByRole('link', { name: '使い方' }).first().waitFor();
  });

  it('shows every chapter that its list names, with every picture', async () => {
    expect(await contents().getByRole('listitem').allInnerTexts()).toEqual(
      chapters.map(({ title }) => title),
    );
    for (const { name, title } of chapters) {
      await contents().getByRole('link', { name: title, exact: true }).press('Enter');
      await expect
        .poll(() => main().getByRole('heading', { level: 1 }).innerText(), SOON)
        .toBe(title);
      expect(new URL(page.url()).pathname).toMatch(new RegExp(`/guide/${name}$`));
      const broken = await main()
        .locator('img')
        .evaluateAll(async (images) => {
          const found = images.filter((image) => image instanceof HTMLImageElement);
          await Promise.all(found.map((image) => image.decode().catch(() => undefined)));
          return found.filter((image) => image.naturalWidth === 0).map((image) => image.src);
        });
      expect(broken).toEqual([]);
    }
  });

  it('gives a heading an address that leads to it', async () => {
    await page.goto(`${app.url}/guide/notice/情報確認日`, { waitUntil: 'commit' });
    const heading = page.getByRole('heading', { name: '情報確認日' });
    await heading.waitFor();
    await expect
      .poll(() => heading.evaluate((found) => found === document.activeElement), SOON)
      .toBe(true);
    await main().getByRole('link', { name: '確認と警告の読み方' }).first().click();
    await main().getByRole('heading', { level: 1, name: '確認と警告の読み方' }).waitFor();
  });

  it('prints without the frame of the Studio, longer than the screen', async () => {
    await contents().getByRole('link', { name: 'すべての章を1ページで見る' }).click();
    await expect.poll(() => main().getByRole('heading', { level: 1 }).count(), SOON).toBe(13);
    await page.emulateMedia({ media: 'print' });
    expect(await contents().isVisible()).toBe(false);
    // The bar of the Studio has the only link of this name outside the guide.
    const bar = page
      .getByRole('link', { name: '受付一覧' })
      .and(page.locator(':not([data-guide] *)'));
    expect(await bar.count()).toBe(0);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(5000);
    await page.emulateMedia({ media: 'screen' });
  });
});
