import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asTakenOutside, drawn, telltales } from '../../fixtures/photograph.ts';
import { launch } from '../../setup/browser.ts';
import { openStudioApp } from '../../setup/studio-app.ts';
import type { StudioApp } from '../../setup/studio-app.ts';

/** The packages of the Studio are prepared while the first page waits. */
const FIRST_LOAD = 240_000;
const SOON = 60_000;

let app: StudioApp;
let browser: Browser;
let page: Page;
/** Addresses to which a picture was sent; a browser does not tell what was in it. */
const sent: string[] = [];

beforeAll(async () => {
  app = await openStudioApp();
  browser = await launch();
  page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1280, height: 1000 } });
  page.on('request', (request) => {
    if (request.url().includes('/assets/images/')) sent.push(request.url());
  });
}, FIRST_LOAD);
afterAll(async () => {
  await browser.close();
  await app.close();
}, FIRST_LOAD);

const input = () => page.locator('input[type=file]').first();
const choose = (name: string, mimeType: string, buffer: Buffer) =>
  input().setInputFiles({ name, mimeType, buffer });

describe('a photograph in the Studio, in a real browser', () => {
  it(
    'of a kind that browsers cannot show is refused with the way out',
    async () => {
      await page.goto(`${app.url}/intent/edit/id=person-mihon-hanako;type=person/`, {
        waitUntil: 'commit',
      });
      await input().waitFor({ state: 'attached', timeout: FIRST_LOAD });
      const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
      await choose('IMG_0001.HEIC', 'image/heic', heic);
      const dialog = page.getByRole('dialog', { name: 'この写真は入れられませんでした' });
      await dialog.waitFor({ timeout: SOON });
      expect(await dialog.innerText()).toContain('互換性優先');
      await dialog.getByRole('button', { name: '閉じる' }).last().click();
      await dialog.waitFor({ state: 'detached', timeout: SOON });
      expect(sent).toEqual([]);
    },
    FIRST_LOAD,
  );

  it(
    'is stored without the place where it was taken, and the right way up',
    async () => {
      const taken = asTakenOutside(await drawn(page, 'image/jpeg'));
      const uploads = join(app.content, '..', 'state', 'uploads');
      await choose('DSC_0001.jpg', 'image/jpeg', taken);
      await expect.poll(() => readdir(uploads).catch(() => []), { timeout: SOON }).toHaveLength(1);
      expect(sent).toHaveLength(1);
      const stored = await readFile(join(uploads, (await readdir(uploads))[0] ?? ''));
      for (const telltale of telltales) {
        expect(taken.includes(telltale, 0, 'latin1')).toBe(true);
        expect(stored.includes(telltale, 0, 'latin1')).toBe(false);
      }
      const size = await page.evaluate(
        async (src) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return [image.naturalWidth, image.naturalHeight];
        },
        `data:image/jpeg;base64,${stored.toString('base64')}`,
      );
      expect(size).toEqual([80, 120]);
      await page.locator('img[src*="/images/"]').first().waitFor({ timeout: SOON });
    },
    FIRST_LOAD,
  );
});
