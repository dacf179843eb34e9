import type { Page } from 'playwright';
import { z } from 'zod';

const found = z.object({
  total: z.number(),
  hits: z.array(z.object({ address: z.string() })),
});

/** What the worker found: how many pages, and the addresses of the first ones. */
export interface FoundPages {
  readonly total: number;
  readonly addresses: readonly string[];
}

/**
 * The search worker of the built site, asked in a browser as the search page asks it.
 * @returns asks queries one after another for the first `many` hits of each
 */
export async function openSearchWorker(page: Page, origin: string) {
  const started = page.waitForEvent('worker');
  await page.goto(`${origin}/search/`);
  const script = (await started).url();
  return async (queries: readonly string[], many: number): Promise<FoundPages[]> => {
    const answers = await page.evaluate(
      async ({ script: from, asked, many: most }) => {
        const worker = new Worker(from, { type: 'module' });
        const all: unknown[] = [];
        for (const query of asked) {
          const question = { query, chosen: new Map(), order: 'relevance' };
          const request = { what: 'ask', question, from: 0, many: most };
          worker.postMessage({ id: 1, now: Date.now(), request });
          all.push(
            await new Promise((resolve, reject) => {
              const late = setTimeout(() => reject(new Error(`no answer to ${query}`)), 20_000);
              worker.onmessage = ({ data }: MessageEvent<{ answer?: unknown }>) => {
                clearTimeout(late);
                if (data.answer === undefined) reject(new Error(`failed: ${query}`));
                else resolve(data.answer);
              };
            }),
          );
        }
        worker.terminate();
        return all;
      },
      { script, asked: [...queries], many },
    );
    return answers.map((answer) => {
      const { total, hits } = found.parse(answer);
      return { total, addresses: hits.map(({ address }) => address) };
    });
  };
}
