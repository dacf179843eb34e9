import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import type { StudioApp } from '../setup/studio-app.ts';
import { webp } from './webp.ts';

/** Where the guide keeps its pictures. */
export const PICTURES = 'studio/guide/pictures';

/** The packages of the Studio are prepared while the first page waits (milliseconds). */
const FIRST_LOAD = 300_000;

/** What was asked for has come; lists and pictures around it still arrive (milliseconds). */
const SETTLE = 2_500;

/** Nothing moves, and nothing tells when it was edited: that is by the store's clock. */
const calm = `
  *, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }
  [data-testid="pane-footer-document-status"] { visibility: hidden; }
`;

/** The window (CSS pixels). */
export const SCREEN = { width: 1200, height: 780 } as const;

/** The moment that every picture shows: states and days left stay what the chapters say. */
export const NOW = '2026-11-21T10:00:00+09:00';

/** Moves the page's clock to that moment; it goes on from there, since the Studio waits by it. */
const prepare = `{
  addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent = ${JSON.stringify(calm)};
    document.head.append(style);
  });
  const offset = ${Date.parse(NOW)} - Date.now();
  const Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...given) { given.length === 0 ? super(Real.now() + offset) : super(...given); }
    static now() { return Real.now() + offset; }
  };
}`;

/** The open Studio, and the folder into which its pictures go. */
export interface Stage {
  readonly page: Page;
  /** The copy of the documents that the Studio writes to. */
  readonly content: string;
  /** Opens a place of the Studio and waits until a part of it is there. */
  readonly open: (path: string, wanted: () => Locator) => Promise<void>;
  /** Opens a document, with an inspector beside it or at a field (`inspect`, `path`). */
  readonly edit: (type: string, id: string, at?: Readonly<Record<string, string>>) => Promise<void>;
  /** Keeps the dialog that is open, without what is behind it. */
  readonly keepDialog: (name: string) => Promise<void>;
  /** Keeps what is on the screen, or a part of it, under a name. */
  readonly keep: (name: string, part?: Locator | Clip) => Promise<void>;
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The card of the open dialog; its own element covers the screen. */
async function dialogBox(page: Page): Promise<Clip> {
  const dialog = page.getByRole('dialog').last();
  await dialog.waitFor();
  const box = await dialog.evaluate((shown) => {
    const parts = [shown, ...shown.querySelectorAll('*')].map((part) => ({
      box: part.getBoundingClientRect(),
      isRaised: getComputedStyle(part).boxShadow.includes('px'),
    }));
    const card = parts.find(({ box, isRaised }) => isRaised && box.width > 300)?.box;
    return card && { x: card.x, y: card.y, width: card.width, height: card.height };
  });
  if (box === undefined) throw new Error('No dialog is open.');
  return box;
}

export async function openStage(browser: Browser, { url, content }: StudioApp): Promise<Stage> {
  await mkdir(PICTURES, { recursive: true });
  const context = await browser.newContext({
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: SCREEN,
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
  });
  await context.addInitScript(prepare);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const open: Stage['open'] = async (path, wanted) => {
    await page.goto(`${url}${path}`, { waitUntil: 'commit' });
    await wanted().first().waitFor({ timeout: FIRST_LOAD });
  };
  const keep: Stage['keep'] = async (name, part) => {
    await page.mouse.move(0, 0);
    await page.waitForTimeout(SETTLE);
    const png = await (part === undefined
      ? page.screenshot()
      : 'width' in part
        ? page.screenshot({ clip: part })
        : part.screenshot());
    const picture = await webp(context, png);
    await writeFile(join(PICTURES, `${name}.webp`), picture);
    console.log(`${name}.webp ${Math.round(picture.length / 1024)} KB`);
  };
  return {
    page,
    content,
    open,
    edit: async (type, id, at = {}) => {
      const params = Object.entries({ id, type, ...at }).map(
        ([name, value]) => `${name}=${encodeURIComponent(value)}`,
      );
      await open(`/intent/edit/${params.join(';')}/`, () =>
        page.getByTestId('document-panel-scroller'),
      );
      await page
        .getByTestId('document-panel-scroller')
        .locator('[data-testid^=field-]')
        .first()
        .waitFor();
    },
    keep,
    keepDialog: async (name) => keep(name, await dialogBox(page)),
  };
}
