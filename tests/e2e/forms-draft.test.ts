import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright';
import { launch } from '../setup/browser.ts';
import { answers, faultsOn, fillAll, sendButton, submit, valuesIn } from '../setup/form-page.ts';

const path = '/recruitments/mihon-satoyama-2027/apply/';
const origin = inject('openOrigin');
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launch();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
});
afterEach(() => context.close());
afterAll(() => browser.close());

async function open(): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(origin + path);
  return page;
}

const restored = (page: Page) => page.locator('[data-draft=start]');
const kept = (page: Page) => page.locator('[data-draft=end]');
const stored = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

describe('what was typed and not sent', () => {
  test('is there again in a new tab, without the consents, and says so', async () => {
    const first = await open();
    expect(await restored(first).isVisible()).toBe(false);
    await fillAll(first);
    const typed = await valuesIn(first);
    await first.close();

    const second = await open();
    expect(await restored(second).innerText()).toContain('前に入力した内容を戻しました');
    const consents = ['news=yes chosen', 'consent=yes chosen'];
    expect(typed).toEqual(expect.arrayContaining(consents));
    expect(await valuesIn(second)).toEqual(
      typed.map((value) => (consents.includes(value) ? value.replace(' chosen', '') : value)),
    );
    expect(await stored(second)).not.toContain('consent');
    expect(await faultsOn(second)).toEqual([]);
  });

  test('is deleted at one press, which can be taken back', async () => {
    const page = await open();
    await page.locator('#field-name').fill('平沢 うるし');
    const note = kept(page);
    await note.getByRole('button', { name: '消す' }).click();
    expect(await page.locator('#field-name').inputValue()).toBe('');
    expect(await stored(page)).toBe('{}');
    await note.getByRole('button', { name: '元に戻す' }).click();
    expect(await page.locator('#field-name').inputValue()).toBe('平沢 うるし');
    await note.getByRole('button', { name: '消す' }).click();
    await page.close();
    const again = await open();
    expect(await restored(again).isVisible()).toBe(false);
    expect(await again.locator('#field-name').inputValue()).toBe('');
  });

  test('is gone after thirty days', async () => {
    const page = await open();
    await page.locator('#field-name').fill('平沢 うるし');
    await kept(page).waitFor();
    const age = async (days: number) => {
      await page.evaluate(
        (time) => {
          for (const key of Object.keys(localStorage)) {
            const text = localStorage.getItem(key) ?? '';
            localStorage.setItem(key, text.replace(/"savedAt":\d+/, `"savedAt":${time}`));
          }
        },
        Date.parse('2026-12-02T12:00+09:00') - days * 86_400_000,
      );
      await page.reload();
    };
    await age(29);
    expect(await page.locator('#field-name').inputValue()).toBe('平沢 うるし');
    await age(30);
    expect(await page.locator('#field-name').inputValue()).toBe('');
    expect(await stored(page)).toBe('{}');
  });

  test('is kept until the receipt is there, and no longer', async () => {
    const page = await open();
    await fillAll(page);
    await submit(page).click();
    await answers(page).waitFor();
    expect(await stored(page)).toContain('平沢');
    await sendButton(page).click();
    await page.locator('.receipt-number').waitFor();
    expect(await stored(page)).toBe('{}');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});
