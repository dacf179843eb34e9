import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Request } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../setup/browser.ts';
import { openStudioApp } from '../../setup/studio-app.ts';
import type { StudioApp } from '../../setup/studio-app.ts';
import {
  FIRST_LOAD,
  SOON,
  inputOf,
  openForm,
  publish,
  publishButton,
  requestsOutside,
} from '../../setup/studio-page.ts';

let app: StudioApp;
let browser: Browser;
let context: BrowserContext;
let outside: ReadonlySet<Request>;

beforeAll(async () => {
  app = await openStudioApp();
  browser = await launch();
  context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1500, height: 1000 } });
  outside = requestsOutside(context);
}, FIRST_LOAD);
afterAll(async () => {
  await browser.close();
  await app.close();
}, FIRST_LOAD);

const path = () => join(app.content, 'organizations/mihon.md');
const file = () => readFile(path(), 'utf8');
const summaryOf = (page: Page) => inputOf(page, 'summary');

async function openDocument(): Promise<Page> {
  const page = await context.newPage();
  await openForm(page, app.url, 'organization-mihon', 'organization');
  return page;
}

async function says(page: Page, words: string): Promise<void> {
  await expect.poll(() => summaryOf(page).inputValue(), { timeout: SOON }).toContain(words);
}

describe('the Studio on the local lake, in a real browser', () => {
  let first: Page;

  it(
    'opens in Japanese without signing in',
    async () => {
      first = await openDocument();
      await expect.poll(() => first.locator('body').innerText()).toContain('ドラフト');
      expect(await first.getByTestId('action-公開').isVisible()).toBe(true);
    },
    FIRST_LOAD,
  );

  it(
    'publishes what was typed into the file',
    async () => {
      await summaryOf(first).fill('編集画面で書いた紹介です。');
      await publish(first);
      expect(await file()).toContain('summary: 編集画面で書いた紹介です。');
    },
    FIRST_LOAD,
  );

  it(
    'follows a file that is edited on the disk',
    async () => {
      const text = (await file()).replace('編集画面で書いた紹介', 'エディターで書いた紹介');
      await writeFile(path(), text);
      await says(first, 'エディターで書いた紹介です。');
    },
    FIRST_LOAD,
  );

  it(
    'keeps two tabs together, with more streams than a browser has connections to a port',
    async () => {
      const second = await openDocument();
      await summaryOf(second).fill('二つ目の画面で書いた紹介です。');
      await says(first, '二つ目の画面で書いた紹介です。');
      await summaryOf(first).fill('一つ目の画面で直した紹介です。');
      await says(second, '一つ目の画面で直した紹介です。');
      await publish(second);
      expect(await file()).toContain('一つ目の画面で直した紹介です。');
      await second.close();
    },
    FIRST_LOAD,
  );

  it(
    'loses nothing when two tabs and a text editor write at the same time',
    async () => {
      const second = await openDocument();
      const place = (page: Page) => inputOf(page, 'seatNote');
      await Promise.all([
        summaryOf(first).pressSequentially('一つ目の続き。', { delay: 20 }),
        place(second).pressSequentially('二つ目の続き。', { delay: 20 }),
        file().then((text) =>
          writeFile(path(), text.replace('title: 条件を先に出す', 'title: 条件は先に出す')),
        ),
      ]);
      for (const page of [first, second]) {
        await says(page, '一つ目の続き。');
        await expect
          .poll(() => place(page).inputValue(), { timeout: SOON })
          .toContain('二つ目の続き。');
      }
      await publish(second);
      const text = await file();
      for (const words of ['一つ目の続き。', '二つ目の続き。', 'title: 条件は先に出す'])
        expect(text).toContain(words);
      await second.close();
    },
    FIRST_LOAD,
  );

  it(
    'asks the editor when the file says something else about what a draft has changed',
    async () => {
      await summaryOf(first).fill('下書きの紹介です。');
      await expect.poll(() => publishButton(first).isEnabled(), { timeout: SOON }).toBe(true);
      const edited = (await file()).replace(/^summary: .*$/m, 'summary: ファイルの紹介です。');
      await writeFile(path(), edited);
      const question = first.getByTestId('overtaken-summary');
      await expect
        .poll(() => question.innerText(), { timeout: SOON })
        .toContain('ファイルの紹介です。');
      expect(await question.innerText()).toContain('下書きの紹介です。');
      await publishButton(first).click();
      await expect
        .poll(() => first.locator('body').innerText(), { timeout: SOON })
        .toContain('公開できませんでした。「詳細」に理由があります');
      expect(await file()).toBe(edited);
      await question.getByRole('button', { name: '公開中の内容にする' }).click();
      await says(first, 'ファイルの紹介です。');
      await expect.poll(() => question.count(), { timeout: SOON }).toBe(0);
    },
    FIRST_LOAD,
  );

  it('asks nobody outside this machine', () => {
    expect([...outside].map((request) => request.url())).toEqual([]);
  });
});
