import { cp, mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeSearch } from '../../../src/integrations/search-index.ts';
import type { Received, Request, Sent } from '../../../src/search/box/protocol.ts';
import type { Question } from '../../../src/search/box/question.ts';
import type { Graph } from '../../../src/site/graph.ts';
import type { Engine } from './engine.ts';

/** The address of the worker in a built site. */
export async function workerOf(site: string): Promise<string> {
  const files = await readdir(join(site, '_astro'));
  const worker = files.find((file) => /^search-worker-.*\.js$/u.test(file));
  if (worker === undefined) throw new Error(`no search worker in ${site}`);
  return `/_astro/${worker}`;
}

/**
 * The search of this project: its index, asked by the worker of a built site.
 * @param site the folder of that site
 */
export async function engawa(graph: Graph, site: string): Promise<Engine> {
  const worker = await workerOf(site);
  return {
    name: 'Engawa',
    async write(pages, folder) {
      await writeSearch(pages, graph, folder);
      await mkdir(join(folder, '_astro'), { recursive: true });
      await cp(join(site, worker), join(folder, '_astro', basename(worker)));
    },
    isIndex: (file) =>
      /^\/(?:pagefind\/(?!.*\.js$|wasm)|search\/(?:names|pages|thesaurus)\.json$)/u.test(file),
    async open(page) {
      const asked = await page.evaluateHandle((address) => {
        let started: Worker | undefined;
        let last = 0;
        return (request: Request) => {
          const sent: Sent = { id: (last += 1), now: Date.now(), request };
          const to = (started ??= new Worker(address, { type: 'module' }));
          return new Promise<Received['answer']>((resolve, reject) => {
            to.onerror = ({ message }) => reject(new Error(message));
            to.onmessage = ({ data }: MessageEvent<Received>) => {
              if (data.id === sent.id) resolve(data.answer);
            };
            to.postMessage(sent);
          });
        };
      }, worker);
      return {
        ask: (query, many) =>
          page.evaluate(
            async ([ask, text, most]) => {
              const question: Question = { query: text, chosen: new Map(), order: 'relevance' };
              const began = performance.now();
              const found = await ask({ what: 'ask', question, from: 0, many: most });
              const time = performance.now() - began;
              if (found === undefined || !('hits' in found))
                throw new Error(`no answer to ${text}`);
              await ask({ what: 'count', question });
              return {
                total: found.total,
                addresses: found.hits.map(
                  ({ address }) => new URL(address, location.href).pathname,
                ),
                time,
                counting: performance.now() - began - time,
              };
            },
            [asked, query, many] as const,
          ),
      };
    },
  };
}
