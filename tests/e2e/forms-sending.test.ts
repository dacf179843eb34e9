import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright';
import { launch } from '../setup/browser.ts';
import { answers, faultsOn, fillAll, sendButton, submit, summary } from '../setup/form-page.ts';

const inquiry = '/contact/individual/';
const origin = inject('openOrigin');
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
});
afterEach(() => context.close());
afterAll(() => browser.close());

const status = () => page.locator('[data-form-status]');

async function confirmInquiry(): Promise<void> {
  await page.goto(origin + inquiry);
  await fillAll(page);
  await submit(page).click();
  await answers(page).waitFor();
}

/** Counts what is sent to be stored, and answers it only once it is let go. */
async function holdSending(): Promise<{ count(): number; letGo(): void }> {
  let count = 0;
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/forms/inquiry', async (route) => {
    count += 1;
    await held;
    await route.continue();
  });
  return { count: () => count, letGo: () => letGo() };
}

describe('sending', () => {
  test('happens once however often the button is pressed, and says that it is going on', async () => {
    await confirmInquiry();
    const sending = await holdSending();
    await sendButton(page).dblclick();
    await sendButton(page).click({ force: true });
    expect(await sendButton(page).innerText()).toBe('送っています');
    expect(await sendButton(page).getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator('form[data-send]').getAttribute('aria-busy')).toBe('true');
    expect(await faultsOn(page)).toEqual([]);
    sending.letGo();
    await page.locator('.receipt-number').waitFor();
    expect(sending.count()).toBe(1);
  });

  test('that failed on the way keeps the page, says so, and works the second time', async () => {
    await confirmInquiry();
    await context.setOffline(true);
    await sendButton(page).click();
    await expect.poll(() => status().innerText()).toContain('もう一度押してください');
    expect(await sendButton(page).innerText()).toBe('この内容で送る');
    await context.setOffline(false);
    await sendButton(page).click();
    await page.locator('.receipt-number').waitFor();
  });

  test('the way back from the receipt leads to the form, not to a second sending', async () => {
    await confirmInquiry();
    await sendButton(page).click();
    await page.locator('.receipt-number').waitFor();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(inquiry);
    expect(await submit(page).isEnabled()).toBe(true);
    expect(await submit(page).innerText()).toBe('確かめるページへ進む');
  });

  test('the way back from a corrected form leads through no second sending', async () => {
    await confirmInquiry();
    await page.getByRole('button', { name: '入力に戻って直す' }).click();
    await page.waitForURL(origin + inquiry);
    expect(await page.locator('[name=consent]').isChecked()).toBe(true);
    await page.locator('#field-name').fill('平沢 しおり');
    await submit(page).click();
    await answers(page).waitFor();
    expect(await answers(page).innerText()).toContain('平沢 しおり');
    await page.goBack();
    expect(page.url()).toBe(origin + inquiry);
    expect(await page.locator('#field-name').inputValue()).toBe('平沢 しおり');
  });
});

describe('checking', () => {
  test.each([
    ['without a network', () => context.setOffline(true), '通信できませんでした'],
    [
      'when too many come at once',
      () => page.route('**/confirm', (route) => route.fulfill({ status: 429 })),
      '短い時間に多くの送信がありました',
    ],
    [
      'when the endpoint fails',
      () => page.route('**/confirm', (route) => route.fulfill({ status: 500 })),
      'いまは確かめられません',
    ],
  ])('%s keeps everything and says so', async (_, hinder, words) => {
    await page.goto(origin + inquiry);
    await fillAll(page);
    await hinder();
    await submit(page).click();
    await expect.poll(() => status().innerText()).toContain(words);
    expect(await page.locator('#field-name').inputValue()).toBe('平沢 うるし');
    expect(await faultsOn(page)).toEqual([]);
  });

  test('takes an error back once its field is in order', async () => {
    await page.goto(origin + inquiry);
    await submit(page).click();
    await summary(page).waitFor();
    const fault = page.locator('[data-fault=email]');
    await page.locator('#field-email').fill('urushi.example.jp');
    await page.keyboard.press('Tab');
    await expect.poll(() => fault.innerText()).toContain('「@」がありません');
    await page.locator('#field-email').fill('urushi@example.jp');
    await page.keyboard.press('Tab');
    await expect.poll(() => fault.innerText()).toBe('直りました');
    expect(await page.locator('#field-email').getAttribute('aria-invalid')).toBe(null);
    expect(await page.locator('[data-error=email]').innerText()).toContain('直りました');
    expect(await page.locator('[data-fault=name]').innerText()).toContain('空欄です');
    await fillAll(page);
    await page.keyboard.press('Tab');
    await expect.poll(() => summary(page).innerText()).toContain('すべて直りました');
    expect(await page.title()).not.toContain('エラー');
    expect(await faultsOn(page)).toEqual([]);
  });

  test('a full event says before and after that one waits', async () => {
    const fields = { name: '見本 花子', email: 'hanako@example.jp', consent: 'yes' };
    const body = {
      ...fields,
      target: 'event-mihon-setsumeikai-online',
      'question-camera': '話を聞くだけ',
    };
    for (let seat = 0; seat < 30; seat += 1) {
      await fetch(`${origin}/api/forms/event`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ ...body, key: crypto.randomUUID() }),
      });
    }
    await page.goto(`${origin}/events/mihon-setsumeikai-online/apply/`);
    await fillAll(page);
    await submit(page).click();
    await answers(page).waitFor();
    expect(await page.locator('main').innerText()).toContain('いまは満席です');
    expect(await faultsOn(page)).toEqual([]);
    await sendButton(page).click();
    await page.locator('.receipt-number').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/キャンセル待ちの\d+番目です/);
    expect(await faultsOn(page)).toEqual([]);
  });
});

test('the keyboard alone reaches the receipt', async () => {
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  /** Tabs on until the focus is where it is wanted; nobody is kept anywhere on the way. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let tries = 0; tries < 80; tries += 1) {
      if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
      await press('Tab');
    }
    throw new Error(`The keyboard does not reach ${selector}.`);
  };
  await page.goto(origin + inquiry);
  await tabTo('form[data-target] button[type=submit]');
  await press('Enter');
  await summary(page).waitFor();
  await press('Tab', 'Enter');
  await page.keyboard.type('平沢 うるし');
  await tabTo('[name=email]');
  await page.keyboard.type('urushi@example.jp');
  await tabTo('[name=topics]');
  await press('Space');
  await tabTo('textarea');
  await page.keyboard.type('説明会だけの参加はできますか。');
  await tabTo('[name=consent]');
  await press('Space');
  await tabTo('form[data-target] button[type=submit]');
  await press('Enter');
  await answers(page).waitFor();
  await tabTo('[data-send] button');
  await press('Enter');
  await page.locator('.receipt-number').waitFor();
});
