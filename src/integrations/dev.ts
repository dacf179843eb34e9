import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dev as startAstro } from 'astro';
import { buildSite } from './build.ts';
import { freePort } from './free-port.ts';
import { proxyTo } from './proxy.ts';
import { filesBelow } from './replace-folder.ts';
import { serve } from './serve.ts';

/** The built site behind the live one: the manifest, and the pages that the endpoint fills. */
const SITE = '.engawa/dev';
const SOURCES = ['content', 'src'];

async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

/** Whether anything was written since the site behind was built. */
async function isStale(sources: readonly string[]): Promise<boolean> {
  const builtAt = await changedAt(join(SITE, 'build.json'));
  for (const folder of sources) {
    for (const file of await filesBelow(folder)) {
      if ((await changedAt(join(folder, file))) > builtAt) return true;
    }
  }
  return false;
}

/** A server that has been started. */
export interface Running {
  readonly ended: Promise<void>;
  stop(): void;
}

/**
 * Serves the site with live reload, and the endpoint behind it: `/api` and `/receipts` are handed
 * to the Worker, which runs beside it on a port of its own. What the Worker knows of the calls, and
 * the pages that it fills, are as they were at the start. Ends when the Worker ends.
 * @returns stops both
 */
export async function dev(
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<Running> {
  const port = Number(env['PORT'] ?? 4321);
  const content = env['ENGAWA_CONTENT'];
  if (await isStale(content === undefined ? SOURCES : [...SOURCES, content])) {
    say('フォームの受付に使うページを作っています…');
    await buildSite(env, SITE, say);
  }
  const endpointPort = await freePort();
  const proxy = proxyTo(`http://localhost:${endpointPort}`);
  const astro = await startAstro({
    server: { port, headers: { 'Content-Security-Policy': "frame-ancestors 'none'" } },
    // Otherwise Astro answers 404 to `/api/health` before anybody else is asked.
    trailingSlash: 'ignore',
    vite: { server: { strictPort: true, proxy } },
  });
  const site = `http://localhost:${astro.address.port}`;
  const worker = serve({ ...env, PORT: String(endpointPort), SITE_URL: site }, SITE);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  say(
    `${site}/ 変更はすぐに映ります。フォームの確認画面と受付のページは、起動したときの内容です。質問や日付を変えたら、起動し直してください。`,
  );
  return {
    ended: ended.then(() => astro.stop()),
    stop: () => void worker.kill('SIGTERM'),
  };
}
