import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asTakenOutside, drawn, telltales } from '../../fixtures/photograph.ts';
import { launch } from '../../setup/browser.ts';
import { answers, fillAll, sendButton, submit } from '../../setup/form-page.ts';
import { freePort } from '../../../src/integrations/free-port.ts';
import { choose, rowOf } from '../../setup/inbox-studio.ts';
import { publicSiteOf } from '../../setup/public-site.ts';
import { openStudioApp } from '../../setup/studio-app.ts';
import type { StudioApp } from '../../setup/studio-app.ts';
import { FIRST_LOAD, SOON, inputOf, openForm, publishButton } from '../../setup/studio-page.ts';

/** What is published here is open on this day. */
const NOW = '2026-12-01T10:00+09:00';
const slug = 'mihon-suiro-2027';
const title = '【見本】水路を歩いて、水路の世話の地図をつくる';

let app: StudioApp;
let browser: Browser;
let page: Page;
let site: ReturnType<typeof publicSiteOf>;
let port: string;
/** The page of the applicant, with its secret link. */
let receipt: Page;

beforeAll(async () => {
  port = String(await freePort());
  app = await openStudioApp({
    ENGAWA_STUDIO_ALONE: '',
    ENGAWA_SITE_PORT: port,
    ENGAWA_NOW: NOW,
  });
  site = publicSiteOf(`http://localhost:${port}`);
  browser = await launch();
  page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1700, height: 1000 } });
  page.setDefaultTimeout(SOON);
}, FIRST_LOAD);
afterAll(async () => {
  await browser.close();
  await app.close();
}, FIRST_LOAD);

const file = (path: string) => readFile(join(app.content, path), 'utf8');
const field = (name: string) => page.getByTestId(`field-${name}`);

/** With the page beside the form there are two of them. */
const publishAction = () => publishButton(page).last();

/** Presses 「公開」, again where the Studio still judged what was typed last, until a file says it. */
async function publishAs(path: string, text: string): Promise<void> {
  const published = async () => {
    if (await publishAction().isEnabled()) await publishAction().dispatchEvent('click');
    return file(path).catch(() => '');
  };
  await expect.poll(published, { timeout: SOON, interval: 1000 }).toContain(text);
}
/** What is wrong is known a moment after it was typed. */
const cannotPublish = () =>
  expect.poll(() => publishAction().isDisabled(), { timeout: SOON }).toBe(true);
const words = (name: string, text: string) => inputOf(page, name).fill(text);
/** What 「バリデーション」 lists beside the form. */
const warnings = () => page.getByTestId('document-pane').last().innerText();
const dayOf = (name: string) => field(name).locator('input[type=date]').first();

const step = (what: string, does: () => Promise<void>) => it(what, does, 2 * FIRST_LOAD);

describe('the year of an editor, from a new organisation to an answered application', () => {
  step('an organisation is created, and published as a file', async () => {
    await page.goto(`${app.url}/intent/create/template=organization;type=organization/`, {
      waitUntil: 'commit',
    });
    await field('summary').waitFor({ timeout: FIRST_LOAD });
    await page.getByRole('tab', { name: 'すべてのフィールド' }).click();
    await cannotPublish();
    await words('title', '見本水路保存会');
    await words('slug', 'mihon-suiro-hozonkai');
    await words('summary', '仕込み水の水路を守る、架空の会です。');
    await field('legalForm').locator('select').selectOption({ label: '任意団体' });
    await field('publishedOn').getByRole('textbox').fill('2026-11-20');
    await field('publishedOn').getByRole('textbox').press('Tab');
    await publishAs('organizations/mihon-suiro-hozonkai.md', 'title: 見本水路保存会');
  });

  step('a photograph is uploaded without the place where it was taken', async () => {
    await openForm(page, app.url, 'person-mihon-hanako', 'person');
    const buffer = asTakenOutside(await drawn(page, 'image/jpeg'));
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'hanako.jpg', mimeType: 'image/jpeg', buffer });
    await field('portrait.alt').waitFor();
    await cannotPublish();
    await words('portrait.alt', '水路の前に立つ見本花子さん');
    await publishAs('people/mihon-hanako.md', '水路の前に立つ見本花子さん');
    const [picture = ''] = /\S+\.jpe?g/.exec(await file('people/mihon-hanako.md')) ?? [];
    const stored = await readFile(join(app.content, 'images', picture.split('/').at(-1) ?? ''));
    for (const telltale of telltales) expect(stored.includes(telltale, 0, 'latin1')).toBe(false);
  });

  step('last year’s notice is copied, and says what no longer fits', async () => {
    await openForm(page, app.url, 'recruitment-mihon-suiro-2026', 'recruitment');
    await page.getByTestId('action-menu-button').last().click();
    await page.getByRole('menuitem', { name: '複製して来年度の募集を作る' }).click();
    await page.getByRole('button', { name: '下書きを作る' }).click();
    await expect.poll(() => inputOf(page, 'slug').inputValue(), { timeout: SOON }).toBe(slug);
    await words('title', title);
    await page.getByRole('tab', { name: 'すべてのフィールド' }).click();
    await dayOf('closesAt').fill('2027-12-31');
    await page.getByRole('button', { name: 'バリデーション' }).first().click();
    await expect
      .poll(warnings, { timeout: SOON })
      .toContain('応募締切（2027年12月31日（金））が、最初の日程');
  });

  step('it is mended, and its page is seen before it is published', async () => {
    await dayOf('closesAt').fill('2027-11-26');
    await dayOf('opensAt').fill('2026-11-20');
    await expect.poll(warnings, { timeout: SOON }).not.toContain('応募締切（2027年');
    await page.getByTestId('action-menu-button').last().click();
    await page.getByRole('menuitem', { name: 'プレビューを横に開く' }).click();
    const preview = page.frameLocator('iframe[title="この文書のページ"]');
    await expect
      .poll(() => preview.locator('h1').first().innerText(), { timeout: FIRST_LOAD })
      .toContain('水路の世話の地図をつくる');
    const origin = await site.origin();
    expect((await fetch(`${origin}/recruitments/${slug}/`)).status).toBe(404);
  });

  step('it is published: in a file, on the site, and found by search', async () => {
    await publishAs(`recruitments/${slug}.md`, `title: ${title}`);
    await site.says(`/recruitments/${slug}/`, '水路の世話の地図をつくる');
    const reader = await browser.newPage();
    await reader.goto(`${await site.origin()}/search/?q=${encodeURIComponent('水路の世話の地図')}`);
    await reader.locator(`a[data-search-hit][href="/recruitments/${slug}/"]`).waitFor();
    await reader.close();
    const behind = `http://localhost:${port}/search/names.json`;
    expect((await fetch(behind)).status, 'the search beside the Studio').toBe(200);
  });

  step('somebody applies, and holds a receipt', async () => {
    receipt = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await receipt.goto(`${await site.origin()}/recruitments/${slug}/apply/`);
    await fillAll(receipt);
    await submit(receipt).click();
    await answers(receipt).waitFor();
    await sendButton(receipt).click();
    await receipt.locator('.receipt-number').waitFor();
    expect(await receipt.locator('main').innerText()).toContain('受け付けました');
  });

  step('the secretariat answers, and the applicant’s page says so', async () => {
    await page.goto(`${app.url}/inbox`, { waitUntil: 'commit' });
    await rowOf(page, '平沢 うるし').waitFor({ timeout: FIRST_LOAD });
    await choose(page, '平沢 うるし');
    await page.getByRole('button', { name: '対応中にする' }).click();
    await page.getByRole('status').filter({ hasText: '状態を「対応中」にしました。' }).waitFor();
    await receipt.reload();
    expect(await receipt.locator('main').innerText()).toContain('確認しています');
  });
});
