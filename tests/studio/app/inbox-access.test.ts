import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLake } from '../../../studio/lake/index.ts';
import type { Lake } from '../../../studio/lake/index.ts';
import { inquiry } from '../../setup/endpoint.ts';
import { freePort } from '../../../src/integrations/free-port.ts';
import { openFakeSanity, submit } from '../../setup/inbox.ts';
import type { FakeSanity } from '../../setup/inbox.ts';
import { FIRST_LOAD, openInboxStudio, rowOf } from '../../setup/inbox-studio.ts';
import type { InboxStudio } from '../../setup/inbox-studio.ts';

let app: InboxStudio;
let lake: Lake;
let sanity: FakeSanity;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engawa-project-'));
  await cp('content', join(folder, 'content'), { recursive: true });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const files = { content: join(folder, 'content'), state: join(folder, 'state') };
  // The lake stands in for the documents of a project, the fake for its users.
  lake = await openLake({ files, port: 0, origin, now: Date.now });
  sanity = await openFakeSanity();
  app = await openInboxStudio({
    port,
    endpoint: sanity.settings,
    studio: {
      SANITY_PROJECT_ID: 'engawa',
      SANITY_DATASET: 'content',
      SANITY_API_HOST: lake.url,
      INBOX_SECRET: 'local',
    },
  });
  await submit(app.endpoint, 'inquiry', inquiry);
}, FIRST_LOAD);
afterAll(async () => {
  await app.close();
  await sanity.close();
  await lake.close();
  await rm(folder, { recursive: true });
}, FIRST_LOAD);

/** Somebody who has signed in to Sanity. */
async function signedIn(token: string): Promise<BrowserContext> {
  const context = await app.browser.newContext({ locale: 'ja-JP' });
  await context.addInitScript((given) => {
    localStorage.setItem('__studio_auth_token_engawa', JSON.stringify({ token: given }));
  }, token);
  return context;
}

const stored = (page: Page) =>
  page.evaluate(() =>
    [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie].join('\n'),
  );

describe('an editor with an account at Sanity', () => {
  it(
    'is asked for once, and again when the session has ended',
    async () => {
      const asked = () => sanity.requests.filter(({ token }) => token === 'token-editor').length;
      const page = await app.open('/inbox', await signedIn('token-editor'));
      await rowOf(page, inquiry.name).waitFor({ timeout: FIRST_LOAD });
      await page.getByRole('tab', { name: '送れていないメール' }).click();
      await page.getByText('送れていないメールはありません。').waitFor();
      expect(asked()).toBe(1);

      await app.endpoint.db.prepare('UPDATE sessions SET expires_at = 0').run();
      await page.getByRole('tab', { name: '受付', exact: true }).click();
      await rowOf(page, inquiry.name).waitFor();
      expect(asked()).toBe(2);
      const { results } = await app.endpoint.db
        .prepare('SELECT digest FROM sessions')
        .all<{ digest: string }>();
      expect(results).toHaveLength(2);
      // Besides the login of Sanity's own, nothing that opens anything is kept in the browser.
      expect((await stored(page)).replaceAll('token-editor', '')).not.toMatch(/[\w-]{43}/);
    },
    FIRST_LOAD,
  );

  it('is never shown the secret of a local machine', async () => {
    const response = await fetch(`${app.studio.url}/@fs${process.cwd()}/studio/source.ts`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('"secret"');
  });
});

describe('somebody whose role may not open the inbox', () => {
  it('is refused in words, and sees nothing', async () => {
    const page = await app.open('/inbox', await signedIn('token-viewer'));
    const alert = page.getByRole('alert').filter({ hasText: '受付一覧を開けません' });
    await alert.waitFor({ timeout: FIRST_LOAD });
    expect(await page.locator('body').innerText()).not.toContain(inquiry.name);
  });

  it('does not find the tool', async () => {
    const context = await signedIn('token-viewer');
    await context.route(/\/users\/me(?:\?|$)/, async (route) => {
      // Only a browser knows names below localhost.
      const url = route.request().url().replace('//engawa.localhost', '//localhost');
      const response = await route.fetch({ url });
      const user: unknown = await response.json();
      const roles = [{ name: 'viewer', title: 'Viewer', description: '' }];
      const json = { ...(typeof user === 'object' && user), role: 'viewer', roles };
      await route.fulfill({ response, json });
    });
    const page = await app.open('/', context);
    await page.getByRole('link', { name: '募集', exact: true }).waitFor({ timeout: FIRST_LOAD });
    expect(await page.getByText('受付一覧').count()).toBe(0);
  });
});
