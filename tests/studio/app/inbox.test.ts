import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../../setup/axe.ts';
import { readCsv } from '../../setup/csv.ts';
import { inquiry } from '../../setup/endpoint.ts';
import { openInbox, submit } from '../../setup/inbox.ts';
import {
  FIRST_LOAD,
  SOON,
  choose,
  idOf,
  openInboxStudio,
  rowOf,
} from '../../setup/inbox-studio.ts';
import type { InboxStudio } from '../../setup/inbox-studio.ts';
import { openPage, sendAndTake } from '../../setup/receipts.ts';
import type { GivenReceipt } from '../../setup/receipts.ts';

let app: InboxStudio;
let page: Page;
let given: GivenReceipt;

beforeAll(async () => {
  app = await openInboxStudio();
  given = await sendAndTake(app.endpoint, 'inquiry', inquiry);
  page = await app.open('/inbox');
  await rowOf(page, inquiry.name).waitFor({ timeout: FIRST_LOAD });
}, FIRST_LOAD);
afterAll(() => app.close(), FIRST_LOAD);

const state = () => page.getByTestId('inbox-state').innerText();
describe('what came through a form', () => {
  it('is in the list without signing in, and opens by the keyboard', async () => {
    await rowOf(page, inquiry.name).focus();
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: `受付 ${given.receipt}` });
    await heading.waitFor();
    const isFocused = (one: Element) => one.parentElement === document.activeElement;
    expect(await heading.evaluate(isFocused)).toBe(true);
    const text = await page.getByRole('tabpanel').innerText();
    for (const given of [inquiry.message, inquiry.email]) expect(text).toContain(given);
    expect(text).toMatch(/\d{4}年\d{1,2}月\d{1,2}日（.）\d{2}:\d{2}/);
  });

  it('is found by a word of it, and not by another', async () => {
    const search = page.getByRole('searchbox', { name: '検索' });
    await search.fill('そんなことばはない');
    await page.getByText('条件に合う受付はありません。').waitFor();
    await search.fill('説明会だけ');
    await rowOf(page, inquiry.name).waitFor();
    await page.getByRole('button', { name: '条件を消す' }).click();
    await page.getByRole('combobox', { name: '種類' }).selectOption('message');
    await page.getByText('条件に合う受付はありません。').waitFor();
    await page.getByRole('button', { name: '条件を消す' }).click();
    await rowOf(page, inquiry.name).waitFor();
  });

  it('has no violation that axe finds', async () => {
    expect(await violationsOn(page, '#inbox-submissions')).toEqual([]);
  });

  it('changes its state, and the applicant’s page says so', async () => {
    await page.getByRole('button', { name: '対応中にする' }).click();
    await page.getByRole('status').filter({ hasText: '状態を「対応中」にしました。' }).waitFor();
    expect(await state()).toBe('対応中');
    await rowOf(page, inquiry.name).filter({ hasText: '対応中' }).waitFor();
    expect(await (await openPage(app.endpoint, given)).text()).toContain('確認しています');
    await page.getByText('「未対応」から「対応中」にしました').waitFor();
  });

  it('takes a note, with who wrote it', async () => {
    await page
      .getByRole('textbox', { name: 'メモを書き足す' })
      .fill('電話で答えた。\nあとは資料。');
    await page.getByRole('button', { name: 'メモを残す' }).click();
    const note = page.getByRole('region', { name: 'メモ' }).getByRole('listitem');
    await note.filter({ hasText: '電話で答えた。' }).waitFor();
    expect(await note.innerText()).toContain('このパソコンの編集者');
    expect(await page.getByRole('textbox', { name: 'メモを書き足す' }).inputValue()).toBe('');
  });

  it('is not changed over the head of somebody who was faster', async () => {
    const other = await openInbox(app.endpoint);
    const id = await idOf(app.endpoint, given);
    await other.send('PATCH', `/api/submissions/${id}`, { state: 'received' });
    await page.getByRole('button', { name: '返信済みにする' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'ほかの人が先に変えました' });
    await alert.getByRole('button', { name: '読み込み直す' }).click();
    await expect.poll(state, SOON).toBe('未対応');
    expect(await alert.count()).toBe(0);
  });

  it.each([
    ['UTF-8', 'utf-8'],
    ['Shift_JIS', 'shift_jis'],
  ])('is saved as a file in %s', async (button, encoding) => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^受付一覧-\d{4}-\d{2}-\d{2}\.csv$/);
    const bytes = await readFile(await download.path());
    const [header = [], ...rows] = readCsv(new TextDecoder(encoding).decode(bytes));
    expect(header.slice(0, 2)).toEqual(['受付番号', '受付日時']);
    expect(rows.map(([receipt]) => receipt)).toEqual([given.receipt]);
    expect(rows[0]).toContain(inquiry.message);
  });
});

describe('a mail that was given up', () => {
  it('is shown with its reason, and sent again', async () => {
    await app.endpoint.db
      .prepare(
        `UPDATE outbox SET sent_at = NULL, attempts = 9, dead_at = ?, error = '550 no such user'
         WHERE kind = 'receipt' AND submission = ?`,
      )
      .bind(Date.now(), await idOf(app.endpoint, given))
      .run();
    await page.getByRole('tab', { name: '送れていないメール' }).click();
    const mail = page.getByRole('listitem').filter({ hasText: '受付の控え' });
    await mail.waitFor();
    expect(await mail.innerText()).toContain('550 no such user');
    expect(await mail.innerText()).toContain(given.receipt);
    await mail.getByRole('button', { name: 'もう一度送る' }).click();
    await page.getByText('送れていないメールはありません。').waitFor();
    await page.getByRole('tab', { name: '受付', exact: true }).click();
  });
});

describe('erasing', () => {
  it('asks first, and leaves the number alone', async () => {
    const name = '消去 希望子';
    await submit(app.endpoint, 'inquiry', { ...inquiry, name });
    await page.getByRole('button', { name: '読み込み直す' }).click();
    await choose(page, name);
    await page.getByRole('button', { name: '内容を削除する' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('元には戻せません');
    await dialog.getByRole('button', { name: 'やめる' }).click();
    expect(await state()).toBe('未対応');
    await page.getByRole('button', { name: '内容を削除する' }).click();
    await dialog.getByRole('button', { name: '削除する' }).click();
    await expect.poll(state, SOON).toBe('削除済み');
    // The list is read again after the answer.
    await expect.poll(() => page.locator('body').innerText(), SOON).not.toContain(name);
  });
});

describe('an endpoint that is away', () => {
  it('is told of in words, with the remedy', async () => {
    await app.endpoint.close();
    await page.getByRole('button', { name: '読み込み直す' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'つながりません' });
    await alert.waitFor();
    expect(await alert.innerText()).toContain('npm start');
  });
});
