import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../setup/browser.ts';
import { openStudioApp } from '../../setup/studio-app.ts';
import type { StudioApp } from '../../setup/studio-app.ts';
import { FIRST_LOAD, SOON, inputOf, openForm } from '../../setup/studio-page.ts';

let app: StudioApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  app = await openStudioApp();
  browser = await launch();
  page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1024, height: 800 } });
}, FIRST_LOAD);
afterAll(async () => {
  await browser.close();
  await app.close();
}, FIRST_LOAD);

const dialog = () => page.getByRole('dialog', { name: '複製して来年度の募集を作る' });
const create = () => dialog().getByRole('button', { name: '下書きを作る' });

/** Opens the dialog and waits until it shows what a copy would be. */
async function askForCopy(id: string): Promise<string> {
  await openForm(page, app.url, id, 'recruitment');
  await page.getByTestId('action-menu-button').first().click();
  await page.getByRole('menuitem', { name: '複製して来年度の募集を作る' }).click();
  await create().waitFor({ timeout: SOON });
  return dialog().innerText();
}

/** Makes the copy that is shown, and waits until its form is open. */
async function makeCopy(slug: string): Promise<string> {
  await create().click();
  await expect.poll(() => inputOf(page, 'slug').inputValue(), { timeout: SOON }).toBe(slug);
  const list = page.getByRole('heading', { name: '確かめ直すところ' });
  await list.waitFor({ timeout: SOON });
  return page.locator('body').innerText();
}

/** Brings something far down in a list into the view, as a reader would. */
async function isReachable(words: string): Promise<boolean> {
  const found = page.getByText(words, { exact: true }).last();
  await found.scrollIntoViewIfNeeded();
  const box = await found.boundingBox();
  return box !== null && box.y > 0 && box.y + box.height < 800;
}

describe('copying a notice for the next year, in a real browser', () => {
  it(
    'shows every date before and after, with its weekday, before anything is made',
    async () => {
      const shown = await askForCopy('recruitment-mihon-suiro-2026');
      expect(shown).toContain('アドレスは「mihon-suiro-2027」にします。');
      for (const moved of [
        '2026年10月1日（木） → 2027年10月1日（金）',
        '2026年11月27日（金） → 2027年11月26日（金）',
        '2026年12月12日（土）13:00 → 2027年12月11日（土）13:00',
        '2027年2月28日（日）12:00 → 2028年2月27日（日）12:00',
      ])
        expect(shown).toContain(moved);
      // Nobody has to scroll past the dates to go on.
      expect((await create().boundingBox())?.y).toBeLessThan(800);
      await dialog().getByRole('button', { name: 'やめる' }).click();
      await dialog().waitFor({ state: 'detached', timeout: SOON });
    },
    FIRST_LOAD,
  );

  it(
    'opens the draft beside the list of what must be looked at again',
    async () => {
      await askForCopy('recruitment-mihon-suiro-2026');
      const shown = await makeCopy('mihon-suiro-2027');
      for (const words of ['来年の金額か確かめてください。', '1人180,000円', '選考方法'])
        expect(shown).toContain(words);
      expect(shown).toContain('このサイトのフォームで受け付ける');
      for (const words of ['確かめ直すところ', '個人情報の扱い'])
        expect([words, await isReachable(words)]).toEqual([words, true]);
      // A draft is not published.
      expect(await readdir(join(app.content, 'recruitments'))).not.toContain('mihon-suiro-2027.md');
    },
    FIRST_LOAD,
  );

  it(
    'names what contradicts itself in the copy of the notice of 2022, and what is missing',
    async () => {
      const shown = await askForCopy('recruitment-shiojiri-cxo-lab-3');
      expect(shown).toContain('日程「『仕様書』作成研修」の開始');
      await makeCopy('shiojiri-cxo-lab-4');
      await page.getByRole('button', { name: 'バリデーション' }).first().click();
      const said = page.getByTestId('document-pane').last();
      await expect
        .poll(() => said.innerText(), { timeout: SOON })
        .toContain('番号4の期がありません');
      const text = await said.innerText();
      for (const words of [
        '応募締切（2023年7月29日（土））が、最初の日程「オリエンテーション」（2023年7月19日（水）20:30）より前',
        '応募締切（2023年7月29日（土））が、実施期間の開始日（2023年7月19日（水））より前',
        '実施期間の終わり（2024年1月31日（水））までの30日間に、日付のある日程がありません',
      ])
        expect(text).toContain(words);
      expect(await page.getByTestId('action-公開').isDisabled()).toBe(true);
    },
    FIRST_LOAD,
  );
});
