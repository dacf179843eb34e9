import { beforeEach, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright';
import { PATIENT, hits, openSearch, status, usePhone } from '../setup/search-page.ts';

const origin = inject('origin');
const phone = usePhone();
let page: Page;
beforeEach(() => {
  page = phone.page();
});

const open = (query: string) => openSearch(page, origin, query);

describe('what readers type', () => {
  test.each([
    ['塩尻 第三期', '/recruitments/shiojiri-cxo-lab-3/'],
    ['塩尻　第3期', '/recruitments/shiojiri-cxo-lab-3/'],
    ['しおじり', '/municipalities/202151/'],
    ['shiojiri', '/municipalities/202151/'],
    ['問合せ', '/contact/'],
    ['プライバシー', '/privacy/'],
    ['募集', '/recruitments/'],
  ])('%s finds the right page among the first', async (query, address) => {
    await open(`q=${encodeURIComponent(query)}`);
    expect((await hits(page)).slice(0, 3)).toContain(address);
  });

  test('a hit says what it is, and marks the words in natural text', async () => {
    await open('q=ＣｘＯ　申込');
    const first = page.locator('[data-search-results] > li').first();
    expect(await first.locator('.meta').textContent()).toMatch(
      /^(?:募集|説明会・イベント|プログラム|案内|読み物)/u,
    );
    const marks = await first.locator('mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.every((mark) => /^(?:cxo|申し?込み?)$/iu.test(mark))).toBe(true);
    expect(await first.textContent()).not.toMatch(/␣|␤/u);
  });

  test('a long page names its parts that hold the words', async () => {
    await open('q=仕様書');
    const part = page.locator('.search-sections a').first();
    const address = await part.getAttribute('href');
    await part.click();
    expect(new URL(page.url()).hash).not.toBe('');
    expect(address).toContain('#');
    expect(await page.locator(new URL(page.url()).hash).isVisible()).toBe(true);
  });

  test('what is not there is said, with words that are', async () => {
    await open('q=インターシップ 塩尻');
    expect(await status(page).textContent()).toContain('に合うページはありません');
    await page.getByRole('link', { name: 'インターンシップ', exact: true }).click();
    await expect.poll(() => page.locator('a[data-search-hit]').count(), PATIENT).toBeGreaterThan(0);
    expect(await page.locator('[data-search-help] mark').count()).toBe(0);
  });

  test('a word that no page holds is looked for in words of the same meaning', async () => {
    await open('q=転宅');
    await page.locator('a[data-search-hit]').first().waitFor();
    expect(await page.locator('[data-search-results] mark').allInnerTexts()).toContain('移住');
  });

  test('a compound that no page holds is parted', async () => {
    await open('q=塩尻市副業');
    expect(await status(page).textContent()).toContain('に合うページはありません');
    await page.locator('[data-search-help] a', { hasText: '塩尻市 副業' }).click();
    await expect.poll(() => page.locator('a[data-search-hit]').count(), PATIENT).toBeGreaterThan(0);
  });
});

describe('narrowing', () => {
  test('shares words and addresses with the lists', async () => {
    await page.goto(`${origin}/cases/?prefecture=200000&theme=tourism`);
    const label = await page
      .locator('input[value="tourism"] + *, label:has(input[value="tourism"])')
      .first()
      .textContent();
    await open('kind=cases&prefecture=200000&theme=tourism');
    const box = page.locator('details[data-facet="theme"] label:has(input:checked)');
    expect(label).toContain(await box.locator('[data-label]').textContent());
    const total = Number(/\d+/u.exec((await status(page).textContent()) ?? '')?.[0]);
    await page.goto(`${origin}/cases/?prefecture=200000&theme=tourism`);
    await expect
      .poll(() => page.locator('[data-count]').textContent(), PATIENT)
      .toBe(String(total));
  });

  test('counts what each value would leave, and keeps the choice in the address', async () => {
    await open('q=塩尻');
    await page.locator('details[data-facet="kind"] summary').click();
    const choice = page.locator('details[data-facet="kind"] label', { hasText: '事例' });
    const count = await choice.locator('[data-value-count]').textContent();
    await choice.click();
    await expect.poll(() => status(page).textContent(), PATIENT).toContain(`${count}件`);
    expect((await hits(page)).every((address) => address.startsWith('/cases/'))).toBe(true);
    expect(new URL(page.url()).searchParams.get('kind')).toBe('cases');
    await page.goBack();
    await expect.poll(() => hits(page), PATIENT).not.toEqual([]);
    expect(new URL(page.url()).searchParams.has('kind')).toBe(false);
    await expect
      .poll(() => page.locator('details[data-facet="kind"] :checked').count(), PATIENT)
      .toBe(0);
  });

  test('by state goes by the clock, not by the day of the build', async () => {
    await page.clock.setFixedTime('2022-07-15T12:00:00+09:00');
    await open('q=CxO Lab&state=open');
    expect(await hits(page)).toContain('/recruitments/shiojiri-cxo-lab-3/');
    await page.clock.setFixedTime('2026-11-21T12:00:00+09:00');
    await open('q=CxO Lab&state=closed');
    expect(await hits(page)).toContain('/recruitments/shiojiri-cxo-lab-3/');
  });

  test('of a page that stays open follows the clock, too', async () => {
    await page.clock.setFixedTime('2022-07-30T23:59:30+09:00');
    await open('q=CxO Lab&state=open');
    expect(await hits(page)).toContain('/recruitments/shiojiri-cxo-lab-3/');
    await page.clock.setFixedTime('2022-07-31T00:00:00+09:00');
    await page.getByRole('button', { name: '探す', exact: true }).click();
    await expect.poll(() => hits(page), PATIENT).not.toContain('/recruitments/shiojiri-cxo-lab-3/');
  });

  test('closed notices stand under open ones', async () => {
    await page.clock.setFixedTime('2026-12-02T12:00:00+09:00');
    await open('kind=recruitments');
    const states = await page.locator('[data-search-results] .meta').allTextContents();
    const closed = states.map((text) => text.includes('募集終了'));
    expect(closed).toContain(true);
    expect(closed).toContain(false);
    expect(closed.indexOf(true)).toBeGreaterThan(closed.lastIndexOf(false));
  });

  test('orders by date and by deadline', async () => {
    await open('kind=recruitments&sort=deadline');
    const byDeadline = await hits(page);
    await page.getByLabel('並べ方').selectOption('新しい順');
    await expect.poll(() => hits(page), PATIENT).not.toEqual(byDeadline);
    expect(new URL(page.url()).searchParams.get('sort')).toBe('date');
  });
});
