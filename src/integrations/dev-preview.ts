import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dev as startAstro } from 'astro';
import type { ViteUserConfig } from 'astro';
import { PUBLISHING_PATH } from '../lib/build-report.ts';
import type { Publishing } from '../lib/build-report.ts';
import { readSettings } from '../lib/settings.ts';
import { readBuildReport } from './build-report.ts';
import type { Running } from './dev.ts';
import { freePort } from './free-port.ts';
import { keepRunning } from './keep-running.ts';
import { proxyTo } from './proxy.ts';
import { publishedEnv, rebuildOnChange, reportOf } from './rebuild.ts';
import { serve } from './serve.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Tells the Studio, and pages of no other origin, how the public site stands. */
function publishingPlugin(studio: string, tell: () => Promise<Publishing>): Plugin {
  return {
    name: 'engawa-publishing',
    configureServer: (server) => {
      server.middlewares.use(PUBLISHING_PATH, (_request, response) => {
        void tell().then((said) => {
          response.writeHead(200, {
            'Content-Type': 'application/json',
            'Cache-Control': 'no-store',
            'Access-Control-Allow-Origin': studio,
          });
          response.end(JSON.stringify(said));
        });
      });
    },
  };
}

/**
 * The site beside the Studio: every page with its drafts, reloaded when one changes, and behind it
 * the public site with the endpoint, built anew whenever something is published. Only pages of the
 * Studio may show it in a frame.
 * @param studio the origin of the Studio
 * @returns stops everything
 */
export async function devPreview(
  env: Readonly<Record<string, string | undefined>>,
  studio: string,
  say: (line: string) => void,
): Promise<Running> {
  // The public site behind the preview; `npm run dev` keeps its own.
  const folder = env['ENGAWA_STUDIO_SITE'] ?? '.engawa/studio-site';
  const endpointPort = await freePort();
  const behind = `http://localhost:${endpointPort}`;
  let site = '';
  const worker = keepRunning(
    () => serve({ ...publishedEnv(env), PORT: String(endpointPort), SITE_URL: site }, folder),
    (error) => {
      if (error instanceof Error) say(error.message);
      say('公開サイトと受付を動かせませんでした。次に公開したとき、もう一度始めます。');
    },
  );
  const rebuilding = rebuildOnChange(env, readSettings(env).contentFolder, folder, worker.start);
  const tell = async (): Promise<Publishing> => ({
    building: rebuilding.building(),
    site: worker.isRunning() ? behind : undefined,
    report: await readBuildReport(reportOf(folder)),
  });

  const astro = await startAstro({
    server: {
      port: Number(env['PORT'] ?? 4321),
      headers: { 'Content-Security-Policy': `frame-ancestors 'self' ${studio}` },
    },
    // Otherwise Astro answers 404 to `/api/health` before anybody else is asked.
    trailingSlash: 'ignore',
    vite: {
      plugins: [publishingPlugin(studio, tell)],
      server: {
        strictPort: true,
        proxy: proxyTo(behind),
      },
    },
  });
  site = `http://localhost:${astro.address.port}`;
  say(`下書きを含む確認用のサイト: ${site}/`);
  if (existsSync(join(folder, 'forms.json'))) worker.start();
  rebuilding.build();

  const { promise: ended, resolve } = Promise.withResolvers<undefined>();
  return {
    ended: ended.then(() => astro.stop()),
    stop: () => {
      rebuilding.stop();
      worker.stop();
      resolve(undefined);
    },
  };
}
