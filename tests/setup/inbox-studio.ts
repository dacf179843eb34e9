import type { Browser, BrowserContext, Page } from 'playwright';
import { launch } from './browser.ts';
import { openEndpoint } from './endpoint.ts';
import type { TestEndpoint } from './endpoint.ts';
import requireBuiltSite from './endpoint-site.ts';
import { freePort } from '../../src/integrations/free-port.ts';
import type { GivenReceipt } from './receipts.ts';
import { openStudioApp } from './studio-app.ts';
import type { StudioApp } from './studio-app.ts';

/** The packages of the Studio are prepared while the first page waits. */
export const FIRST_LOAD = 240_000;

/** How long something may take to be seen on a busy machine. */
export const SOON = { timeout: 20_000 };

/** The real Studio and the real Worker on the built site, in a real browser. */
export interface InboxStudio {
  readonly endpoint: TestEndpoint;
  readonly studio: StudioApp;
  readonly browser: Browser;
  /** Opens a page of the Studio. */
  open(path: string, context?: BrowserContext): Promise<Page>;
  close(): Promise<void>;
}

interface Settings {
  readonly port?: number;
  readonly studio?: Readonly<Record<string, string>>;
  readonly endpoint?: Readonly<Record<string, string>>;
}

/** Opens both, each told where the other stands. */
export async function openInboxStudio(settings: Settings = {}): Promise<InboxStudio> {
  await requireBuiltSite();
  const { port = await freePort() } = settings;
  const origin = `http://localhost:${port}`;
  const endpoint = await openEndpoint({ STUDIO_ORIGIN: origin, ...settings.endpoint });
  const studio = await openStudioApp({
    PORT: String(port),
    ENGAWA_ENDPOINT: endpoint.origin.origin,
    ...settings.studio,
  });
  const browser = await launch();
  return {
    endpoint,
    studio,
    browser,
    open: async (path, given) => {
      const context =
        given ??
        (await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 } }));
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      await page.goto(`${origin}${path}`, { waitUntil: 'commit' });
      return page;
    },
    close: async () => {
      await browser.close();
      await studio.close();
      // A test may have ended it already.
      await endpoint.close().catch(() => undefined);
    },
  };
}

/** The row of a submission in the list, by the name of whoever sent it. */
export const rowOf = (page: Page, name: string) =>
  page.getByRole('list', { name: '受付の一覧' }).getByRole('button').filter({ hasText: name });

/** Chooses a submission from the list, and waits until it is there. */
export async function choose(page: Page, name: string): Promise<void> {
  await rowOf(page, name).first().click();
  await page.getByRole('definition').filter({ hasText: name }).first().waitFor();
}

/** The id under which a submission is stored. */
export async function idOf(
  { db }: TestEndpoint,
  { receipt }: Pick<GivenReceipt, 'receipt'>,
): Promise<string> {
  const row = await db
    .prepare('SELECT id FROM submissions WHERE receipt = ?')
    .bind(receipt)
    .first<{ id: string }>();
  if (row === null) throw new Error(`${receipt} is not in the database`);
  return row.id;
}
