import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright';
import { PATIENT, faults, openSearch, usePhone } from '../setup/search-page.ts';

const origin = inject('origin');
const phone = usePhone();
let page: Page;
beforeEach(() => {
  page = phone.page();
});

const open = (query: string) => openSearch(page, origin, query);

describe('the box', () => {
  test('suggests names while typing, by keyboard', async () => {
    await page.goto(`${origin}/`);
    const box = page.getByRole('combobox', { name: '言葉で探す' });
    await box.pressSequentially('shioj', { delay: 20 });
    await page.getByRole('option', { name: '塩尻市', exact: true }).waitFor();
    expect(await faults(page)).toEqual([]);
    await box.press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1);
    const chosen = await page.getByRole('option', { selected: true }).textContent();
    await box.press('Enter');
    await page.waitForURL(/\/search\//u);
    expect(new URL(page.url()).searchParams.get('q')).toBe(chosen);
    await page.locator('a[data-search-hit]').first().waitFor();
  });

  test('Escape closes the suggestions and keeps what was typed', async () => {
    await page.goto(`${origin}/search/`);
    const box = page.getByRole('combobox', { name: '言葉で探す' });
    await box.pressSequentially('しお', { delay: 20 });
    const suggestions = page.getByRole('listbox', { name: '言葉の候補' });
    await suggestions.waitFor();
    await box.press('Escape');
    expect(await suggestions.isVisible()).toBe(false);
    expect(await box.inputValue()).toBe('しお');
  });

  test('shows more, and goes on from there', async () => {
    await open('q=関係人口');
    await page.getByRole('button', { name: 'さらに表示する' }).click();
    await expect.poll(() => page.locator('a[data-search-hit]').count(), PATIENT).toBe(20);
    const eleventh = page.locator('a[data-search-hit]').nth(10);
    await expect
      .poll(() => eleventh.evaluate((link) => link === document.activeElement))
      .toBe(true);
  });

  test.each([
    ['from the beginning', false],
    ['once the index is open', true],
  ])('without a network %s says so, and searches again when there is one', async (_, opened) => {
    const cut = () => page.context().route('**/pagefind/**', (route) => route.abort());
    const ask = async (words: string) => {
      await page.getByRole('combobox', { name: '言葉で探す' }).fill(words);
      await page.getByRole('button', { name: '探す', exact: true }).click();
    };
    if (!opened) await cut();
    await page.goto(`${origin}/search/`);
    if (opened) {
      await ask('兼業');
      await page.locator('a[data-search-hit]').first().waitFor();
      await cut();
    }
    await ask('塩尻');
    await page.getByRole('button', { name: 'もう一度探す' }).waitFor();
    expect(await page.getByRole('status').textContent()).not.toContain('ありません');
    await page.context().unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'もう一度探す' }).click();
    await page.locator('a[data-search-hit]').first().waitFor();
  });

  test.each(['q=関係人口', 'q=空飛ぶ円盤 塩尻', 'q=塩尻&kind=cases'])(
    'has no axe violation and fits a phone: %s',
    async (query) => {
      await open(query);
      expect(await faults(page)).toEqual([]);
    },
  );
});

test('without JavaScript it leads to the lists and the index', async () => {
  const plain = await phone.browser().newPage({ javaScriptEnabled: false });
  await plain.goto(`${origin}/`);
  await plain.getByLabel('言葉で探す').fill('塩尻');
  await plain.getByRole('search').getByRole('button').click();
  await plain.waitForURL(/\/search\/\?q=/u);
  expect(await plain.getByText('JavaScriptを使います').isVisible()).toBe(true);
  await plain.getByRole('link', { name: 'サイトの索引' }).first().click();
  await plain.waitForURL(/\/sitemap\/$/u);
  await plain.close();
});
