import type { Browser } from 'playwright';
import type { Engine, Opened, Reply } from './engine.ts';
import { BLANK_PAGE, serveFolder } from './served-folder.ts';

/** Queries that a visitor asks, with an empty cache at first. */
export const QUERIES_OF_A_VISIT = 8;
/** Hits that a page of results shows. */
const SHOWN = 10;

/** A query as a visitor asked it. */
export interface Asked extends Reply {
  readonly query: string;
  /** What it brought over the wire. */
  readonly bytes: number;
  /** The visitor's first: it brings the library as well. */
  readonly first: boolean;
}

async function visit<T>(
  browser: Browser,
  engine: Engine,
  origin: string,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'ja-JP' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(origin + BLANK_PAGE);
    return await use(await engine.open(page));
  } finally {
    await context.close();
  }
}

/**
 * Asks as visitors do, of whom each sees the first ten hits of some queries.
 * @param each how many queries a visitor asks
 */
export async function askAsVisitors(
  browser: Browser,
  engine: Engine,
  folder: string,
  queries: readonly string[],
  each: number = QUERIES_OF_A_VISIT,
): Promise<Asked[]> {
  const served = await serveFolder(folder);
  const asked: Asked[] = [];
  try {
    for (let from = 0; from < queries.length; from += each) {
      await visit(browser, engine, served.origin, async (opened) => {
        served.sent();
        for (const query of queries.slice(from, from + each)) {
          const reply = await opened.ask(query, SHOWN);
          const first = asked.length % each === 0;
          asked.push({ ...reply, query, first, bytes: served.sent() });
        }
      });
    }
  } finally {
    await served.close();
  }
  return asked;
}

/** Every page that an engine answers each query with, the best first. */
export async function askForAll(
  browser: Browser,
  engine: Engine,
  folder: string,
  queries: readonly string[],
): Promise<(readonly string[])[]> {
  const served = await serveFolder(folder);
  try {
    return await visit(browser, engine, served.origin, async (opened) => {
      const found: (readonly string[])[] = [];
      for (const query of queries) found.push((await opened.ask(query, 1_000_000)).addresses);
      return found;
    });
  } finally {
    await served.close();
  }
}
