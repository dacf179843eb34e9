import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright';
import { formsManifest } from '../../src/forms/manifest.ts';
import { launch } from '../setup/browser.ts';
import {
  answers,
  faultsOn,
  faultsWithoutScript,
  fillAll,
  sendButton,
  submit,
} from '../setup/form-page.ts';
import { serveSite } from '../setup/serve.ts';
import type { Served } from '../setup/serve.ts';

const origin = inject('openOrigin');
const { folder, now } = inject('openSite');
const event = 'event-mihon-setsumeikai-online';
let browser: Browser;
let narrow: Served;
let site: string;

/** The same site, but its online briefing has one seat and no waiting list, and is full. */
async function serveFull(): Promise<Served> {
  site = await mkdtemp(join(tmpdir(), 'engawa-full-'));
  await cp(folder, site, { recursive: true });
  const file = join(site, 'forms.json');
  const manifest = formsManifest.parse(JSON.parse(await readFile(file, 'utf8')));
  const events = manifest.events.map((call) =>
    call.id === event ? { ...call, capacity: 1, noWaiting: true } : call,
  );
  await writeFile(file, JSON.stringify({ ...manifest, events }));
  const served = await serveSite(site, { ENGAWA_NOW: now });
  const answer = await fetch(`${served.origin}/api/forms/event`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({
      target: event,
      key: crypto.randomUUID(),
      name: '見本 花子',
      email: 'hanako@example.jp',
      'question-camera': '話を聞くだけ',
      consent: 'yes',
    }),
  });
  if (answer.status !== 201) throw new Error(`The seat was not given: ${answer.status}`);
  return served;
}

beforeAll(async () => {
  browser = await launch();
  narrow = await serveFull();
});
afterAll(async () => {
  await browser.close();
  await narrow.close();
  await rm(site, { recursive: true, force: true });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, javaScriptEnabled) => {
  let context: BrowserContext;
  let page: Page;
  beforeEach(async () => {
    context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width: 360, height: 740 },
    });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
  });
  afterEach(() => context.close());

  const expectSound = async (): Promise<void> =>
    expect(await (javaScriptEnabled ? faultsOn(page) : faultsWithoutScript(page, browser))).toEqual(
      [],
    );
  const main = () => page.locator('main').innerText();

  test('who applies for a company is asked for it, and for nothing of a person', async () => {
    await page.goto(`${origin}/recruitments/mihon-probono-ledger/apply/`);
    const labels = () =>
      page.locator('form[data-target] .field > label:not(.option):visible').allInnerTexts();
    expect((await labels()).join()).not.toMatch(/お名前|組織名/);
    await page.getByLabel('企業として').check();
    expect((await labels()).slice(0, 3).map((label) => label.split(/\s/)[0])).toEqual([
      '組織名',
      '部署',
      '担当者のお名前',
    ]);
    await expectSound();
    await submit(page).click();
    await page.locator('[data-fault=organization]:visible').waitFor();
    await expectSound();
    await page.locator('[name=organization]').fill('見本製材');
    await page.locator('[name=person]').fill('平沢 うるし');
    await page.locator('#field-email').fill('urushi@example.jp');
    await page.getByLabel('会社のチームで加わる').check();
    await page.getByLabel('帳簿の整理').check();
    await page.locator('#field-consent').check();
    await submit(page).click();
    await answers(page).waitFor();
    const shown = await answers(page).locator('dt').allInnerTexts();
    expect(shown).toEqual(expect.arrayContaining(['応募する立場', '組織名', '担当者のお名前']));
    expect(shown).not.toContain('お名前');
    await expectSound();
  });

  test('a closed notice tells of the next one to whoever asks, until they take it back', async () => {
    await page.goto(`${origin}/recruitments/mihon-suiro-2026/apply/`);
    expect(await main()).toContain('応募は受け付けていません');
    await expectSound();
    const send = page.getByRole('button', { name: '知らせてもらう' });
    await send.click();
    await page.waitForURL('**/api/alerts');
    const mail = page.locator('[name=email]');
    expect(await mail.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('.fault:visible').count()).toBe(2);
    await expectSound();
    await mail.fill('urushi@example.jp');
    await page.locator('[name=consent]').check();
    await send.click();
    await page.getByRole('heading', { name: 'お知らせを受け付けました' }).waitFor();
    expect(await main()).toContain('urushi@example.jp');
    await expectSound();
    await page.getByRole('button', { name: '取りやめる' }).click();
    await page.getByRole('heading', { name: 'お知らせを取りやめました' }).waitFor();
    await expectSound();
  });

  test('a form sent after the deadline is answered with a page that keeps the text', async () => {
    await page.goto(`${origin}/events/mihon-suiro-setsumeikai/apply/`);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = false;
    });
    await fillAll(page);
    await submit(page).click();
    await page.getByRole('heading', { name: '受付は終わりました' }).waitFor();
    expect(await main()).toContain('平沢 うるし');
    await expectSound();
  });

  test('a full event without a waiting list says so before 確認画面, and keeps the text', async () => {
    await page.goto(`${narrow.origin}/events/mihon-setsumeikai-online/apply/`);
    await fillAll(page);
    await submit(page).click();
    await page.getByRole('heading', { name: '満席になりました' }).waitFor();
    expect(await main()).toContain('平沢 うるし');
    expect(await main()).toContain('キャンセル待ちを受け付けていません');
    await expectSound();
  });

  test('a wrong mail address is corrected, and what was sent is erased', async () => {
    await page.goto(`${origin}/contact/individual/`);
    await fillAll(page);
    await submit(page).click();
    await answers(page).waitFor();
    await sendButton(page).click();
    await page.locator('.receipt-number').waitFor();
    const mail = page.locator('[name=email]');
    const correct = page.getByRole('button', { name: '直して控えを送る' });
    await mail.fill('urushi.example.jp');
    await correct.click();
    await page.getByText('「@」がありません').waitFor();
    expect(await mail.inputValue()).toBe('urushi.example.jp');
    await expectSound();
    await mail.fill('hirasawa@example.jp');
    await correct.click();
    await page.getByText('控えをもう一度送りました').waitFor();
    expect(await main()).toContain('hirasawa@example.jp');
    await expectSound();
    const erase = page.locator('details', { has: page.locator('form[action*="/erase"]') });
    await erase.locator('summary').click();
    await expectSound();
    await erase.getByRole('button').click();
    await page.getByText('残っているのは').waitFor();
    expect(await main()).not.toContain('hirasawa');
    await expectSound();
  });
});
