import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHING_PATH, publishing } from '../../../src/lib/build-report.ts';
import { launch } from '../../setup/browser.ts';
import { freePort } from '../../../src/integrations/free-port.ts';
import { openStudioApp } from '../../setup/studio-app.ts';
import type { StudioApp } from '../../setup/studio-app.ts';

/** The Studio prepares its packages, and the public site is built, while others wait. */
const PATIENT = 300_000;
const SOON = 60_000;
const address = '/stories/mihon-opening/';
const WORDS = '画面で書いたばかりの題名';

let app: StudioApp;
let browser: Browser;
let page: Page;
let preview: string;
let title: Locator;
let frame: FrameLocator;

async function standing() {
  const response = await fetch(preview + PUBLISHING_PATH);
  return publishing.parse(await response.json());
}

/** The page of the public site; empty before there is one. */
async function publicPage(): Promise<string> {
  const { site, report } = await standing();
  if (site === undefined || report?.state !== 'built') return '';
  return fetch(site + address).then(
    (response) => response.text(),
    () => '',
  );
}

async function open(id: string, type: string): Promise<void> {
  await page.goto(`${app.url}/intent/edit/id=${id};type=${type}/`, { waitUntil: 'commit' });
}

beforeAll(async () => {
  const port = String(await freePort());
  preview = `http://localhost:${port}`;
  app = await openStudioApp({
    ENGAWA_STUDIO_ALONE: '',
    ENGAWA_SITE_PORT: port,
  });
  browser = await launch();
  page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1700, height: 1000 } });
  page.setDefaultTimeout(PATIENT);
  title = page.getByTestId('field-title').getByRole('textbox').first();
  frame = page.frameLocator('iframe[title="この文書のページ"]');
}, PATIENT);

afterAll(async () => {
  await browser.close();
  await app.close();
}, PATIENT);

describe('the preview beside the form', { timeout: PATIENT }, () => {
  it('shows the page of a draft as it is typed', async () => {
    await open('story-mihon-opening', 'story');
    await title.waitFor({ timeout: PATIENT });
    await page.getByTestId('action-menu-button').click();
    await page.getByRole('menuitem', { name: 'プレビューを横に開く' }).click();
    await frame.locator('h1').waitFor({ timeout: PATIENT });
    await title.fill(WORDS);
    await frame.locator('h1', { hasText: WORDS }).waitFor({ timeout: SOON });
    expect(await frame.locator('body').innerText()).toContain('下書きを含む確認用のサイトです');
    const link = page.getByRole('link', { name: '新しいタブで開く' });
    expect(await link.getAttribute('href')).toBe(preview + address);
  });

  it('changes between the width of a phone and that of a desktop', async () => {
    const width = () => frame.locator('html').evaluate((root) => root.clientWidth);
    await expect.poll(width, { timeout: SOON }).toBe(390);
    await page.getByRole('button', { name: 'パソコン', exact: true }).click();
    await expect.poll(width, { timeout: SOON }).toBe(1280);
  });

  it('says what half of a draft lacks, and goes on showing what is published', async () => {
    await title.fill('');
    const lacks = page.getByTestId('preview-lacks');
    await lacks.waitFor({ timeout: SOON });
    expect(await lacks.innerText()).toContain('題名');
    await frame.locator('h1', { hasNotText: WORDS }).waitFor({ timeout: SOON });
    await title.fill(WORDS);
    await frame.locator('h1', { hasText: WORDS }).waitFor({ timeout: SOON });
    await expect.poll(() => lacks.count(), { timeout: SOON }).toBe(0);
  });

  it('may be framed by the Studio and by nobody else', async () => {
    const { headers } = await fetch(preview + address);
    expect(headers.get('content-security-policy')).toBe(`frame-ancestors 'self' ${app.url}`);
  });

  it('leaves the public site as it is until the draft is published', async () => {
    await expect.poll(publicPage, { timeout: PATIENT, interval: 500 }).toContain('<h1');
    expect(await publicPage()).not.toContain(WORDS);
    await page.getByTestId('action-公開').first().click();
    await expect.poll(publicPage, { timeout: PATIENT, interval: 500 }).toContain(WORDS);
  });

  it('explains a document that is no page yet', async () => {
    await open('story-brand-new', 'story');
    await page.getByText('プレビュー', { exact: true }).first().click();
    const lacks = page.getByTestId('preview-lacks');
    await lacks.waitFor({ timeout: SOON });
    expect(await lacks.innerText()).toContain('まだページを表示できません');
    expect(await lacks.innerText()).toContain('アドレス');
    expect(await page.locator('iframe').count()).toBe(0);
  });
});

describe('公開の状況', { timeout: PATIENT }, () => {
  it('says when the site was built', async () => {
    await expect
      .poll(async () => (await standing()).building, { timeout: PATIENT, interval: 500 })
      .toBe(false);
    await page.goto(`${app.url}/publishing`);
    await page.getByText('最後にサイトを作った日時').waitFor({ timeout: SOON });
  });

  it('shows why a build failed, with a link that opens the document', async () => {
    const file = join(app.content, 'themes/sea.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^motif: .*\n/mu, ''));
    const finding = page.getByTestId('build-finding');
    await finding.first().waitFor({ timeout: PATIENT });
    expect(await page.getByRole('alert').innerText()).toContain('前のサイトがそのまま残っています');
    expect(await finding.count()).toBe(1);
    expect(await finding.innerText()).toMatch(/テーマ.*themes\/sea\.md[^]*表紙の柄/u);
    await finding.getByRole('link', { name: '文書を開く' }).click();
    await page.getByTestId('field-motif').waitFor({ timeout: SOON });
    expect(page.url()).toContain('theme-sea');
    await writeFile(file, text);
    await page.goto(`${app.url}/publishing`);
    await page.getByText('最後にサイトを作った日時').waitFor({ timeout: PATIENT });
  });
});
