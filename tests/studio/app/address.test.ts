import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../setup/browser.ts';
import { openStudioApp } from '../../setup/studio-app.ts';
import type { StudioApp } from '../../setup/studio-app.ts';
import { FIRST_LOAD, SOON, inputOf, openForm, publish } from '../../setup/studio-page.ts';

let app: StudioApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  app = await openStudioApp();
  browser = await launch();
  page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1280, height: 1000 } });
}, FIRST_LOAD);
afterAll(async () => {
  await browser.close();
  await app.close();
}, FIRST_LOAD);

const file = (name: string) => readFile(join(app.content, 'organizations', name), 'utf8');
const slug = () => page.getByTestId('field-slug');
const picker = () => page.getByTestId('field-municipality').getByRole('combobox').first();
const shiojiri = '長野県塩尻市　しおじりし　202151';

describe('an organisation in the Studio, in a real browser', () => {
  it(
    'gets its municipality by name, reading or code, told apart by the prefecture',
    async () => {
      await openForm(page, app.url, 'organization-mihon-host', 'organization');
      await page.getByRole('tab', { name: 'すべてのフィールド' }).click();
      await picker().waitFor({ timeout: SOON });
      for (const asked of ['塩尻', 'しおじり', 'シオジリ', '202151']) {
        await picker().fill(asked);
        await page.getByRole('option', { name: shiojiri }).waitFor({ timeout: SOON });
      }
      await picker().fill('府中');
      for (const name of ['東京都府中市', '広島県府中市', '広島県府中町'])
        await page.getByRole('option', { name }).waitFor({ timeout: SOON });
      await picker().fill('しおじり');
      await page.getByRole('option', { name: shiojiri }).click();
      await expect.poll(() => picker().inputValue(), { timeout: SOON }).toBe(shiojiri);
      await publish(page);
      expect(await file('mihon-host.md')).toMatch(/^municipality: ["']?202151["']?$/m);
    },
    FIRST_LOAD,
  );

  it(
    'has no address made from Japanese words, and keeps the one it has',
    async () => {
      const before = await inputOf(page, 'slug').inputValue();
      await slug().getByRole('button', { name: '候補を入れる' }).click();
      await slug().getByText('日本語からは、読み違えることがあるので作りません').waitFor();
      expect(await inputOf(page, 'slug').inputValue()).toBe(before);
    },
    FIRST_LOAD,
  );

  it(
    'keeps its former address when it is published under a new one',
    async () => {
      await inputOf(page, 'slug').fill('mihon-shuzo');
      await publish(page);
      // The name of a file is the address of its document.
      expect(await file('mihon-shuzo.md')).toMatch(/^previousSlugs:\n {2}- mihon-host$/m);
      await expect(file('mihon-host.md')).rejects.toThrow('ENOENT');
    },
    FIRST_LOAD,
  );
});
