import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { launch } from '../setup/browser.ts';
import {
  answers,
  faultsOn,
  faultsWithoutScript,
  fillAll,
  sendButton,
  submit,
  summary,
  valuesIn,
} from '../setup/form-page.ts';

const origin = inject('openOrigin');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Every form: what it is, its page, and the words of the button that sends it. */
const forms = [
  ['参加費のある募集', '/recruitments/mihon-satoyama-2027/apply/', '応募する（参加費12,000円）'],
  ['個人か企業が応募する募集', '/recruitments/mihon-probono-ledger/apply/', 'この内容で応募する'],
  ['参加費のある催し', '/events/mihon-kengakukai/apply/', '申し込む（参加費1,500円）'],
  ['参加費のない催し', '/events/mihon-setsumeikai-online/apply/', 'この内容で申し込む'],
  ['個人の問い合わせ', '/contact/individual/', 'この内容で送る'],
  ['送り出す企業の問い合わせ', '/contact/company/', 'この内容で送る'],
  ['受け入れる団体の問い合わせ', '/contact/host/', 'この内容で送る'],
  ['自治体の問い合わせ', '/contact/municipality/', 'この内容で送る'],
  ['プログラムへの応援メッセージ', '/programs/mihon-satoyama/message/', 'この内容で送る'],
  ['事例への応援メッセージ', '/cases/mihon-2025-sakagura/message/', 'この内容で送る'],
] as const;

const terms = ['分量', '対価', '支払いの時期と方法', '提供の時期', '申し込みの期間', '撤回・解除'];

/** Goes the whole way of a form; `look` sees each state. */
async function walk(
  page: Page,
  { path, send, look }: { path: string; send: string; look: (state: string) => Promise<void> },
): Promise<void> {
  await page.goto(origin + path);
  await look('empty');
  const title = await page.title();

  await submit(page).click();
  await summary(page).waitFor();
  expect(await page.title()).toBe(`エラー：${title}`);
  await expect
    .poll(() => summary(page).evaluate((element) => element === document.activeElement))
    .toBe(true);
  const required = await page.locator('form[data-target] .need[data-required]:visible').count();
  expect(await summary(page).locator('li:visible').count()).toBe(required);
  expect(await summary(page).innerText()).toContain(`直すところが${required}つあります`);
  expect(await page.locator('form[data-target] .fault:visible').count()).toBe(required);
  await look('errors');

  await fillAll(page);
  const mail = page.locator('form[data-target] [name=email]');
  await mail.fill('urushi.example.jp');
  await submit(page).click();
  const link = summary(page).getByRole('link', { name: '「@」がありません' });
  await link.waitFor();
  await link.click();
  expect(await mail.evaluate((element) => element === document.activeElement)).toBe(true);
  await mail.fill('urushi@example.jp');
  const filled = await valuesIn(page);
  expect(filled.length).toBeGreaterThan(4);

  await submit(page).click();
  await answers(page).waitFor();
  expect(await answers(page).innerText()).toContain('urushi@example.jp');
  expect(await page.locator('main').innerText()).toContain('受け取る団体');
  const paid = send.includes('参加費');
  for (const term of terms) expect(await page.getByText(term, { exact: true }).count()).toBe(+paid);
  await look('confirm');

  await page.getByRole('button', { name: '入力に戻って直す' }).click();
  await mail.waitFor();
  expect(await valuesIn(page)).toEqual(filled);
  await mail.fill('hirasawa@example.jp');
  await submit(page).click();
  await answers(page).waitFor();
  expect(await answers(page).innerText()).toContain('hirasawa@example.jp');

  expect(await sendButton(page).innerText()).toBe(send);
  await sendButton(page).click();
  await page.locator('.receipt-number').waitFor();
  expect(await page.locator('.receipt-number').innerText()).toMatch(/^\d{4}-\d{4}-\d{4}$/);
  await look('receipt');

  const status = page.url().replace('&new=1', '');
  await page.goto(status);
  expect(await page.locator('main').innerText()).toContain('hirasawa@example.jp');
  expect(await page.locator('main').innerText()).toContain('受け付けました');
  await look('status');

  const withdraw = page.locator('details', { has: page.locator('form[action*="/withdraw"]') });
  await withdraw.locator('summary').click();
  await withdraw.getByRole('button').click();
  await page.getByText('取り下げました').first().waitFor();
  await page.goto(status);
  expect(await page.locator('main').innerText()).toContain('取り下げました');
  expect(await withdraw.count()).toBe(0);
  await look('withdrawn');
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, javaScriptEnabled) => {
  test.each(forms)('%s: from empty to withdrawn', async (_name, path, send) => {
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await walk(page, {
      path,
      send,
      look: async (state) => {
        const found = javaScriptEnabled
          ? await faultsOn(page)
          : await faultsWithoutScript(page, browser);
        faults.push(...found.map((fault) => `${state} ${fault}`));
      },
    });
    expect(faults).toEqual([]);
    await context.close();
  });
});
