import { join } from 'node:path';
import { readSettings } from '../src/lib/settings.ts';
import { openLake } from './lake/index.ts';
import type { Lake } from './lake/index.ts';
import { startGroup } from './processes.ts';
import type { Group } from './processes.ts';
import { LAKE_PORT, STUDIO_PORT, readStudioSettings } from './settings.ts';
import { strings } from './strings.ts';

const say = strings.command;
const root = join(import.meta.dirname, '..');
const { PORT, ...env } = process.env;
const port = Number(PORT ?? STUDIO_PORT);
const studio = `http://localhost:${port}`;
const site = `http://localhost:${env['ENGAWA_SITE_PORT'] ?? '4321'}`;
const isAlone = env['ENGAWA_STUDIO_ALONE'] === '1';
const isLocal = readStudioSettings(env).lake !== undefined;

/** Keeps Sanity's command line from asking questions and from reporting what is done here. */
const quiet = { CI: '1', DO_NOT_TRACK: '1', SANITY_NO_UPDATE_CHECK: '1' };

async function openLocalLake(): Promise<Lake> {
  const content = readSettings(env).contentFolder;
  const lakePort = Number(env['ENGAWA_LAKE_PORT'] ?? LAKE_PORT);
  try {
    return await openLake({
      files: { content, state: env['ENGAWA_LAKE_STATE'] ?? '.engawa/lake' },
      port: lakePort,
      origin: studio,
      now: Date.now,
      onBroken: (files) => console.log(say.broken(files)),
      onError: (error) => console.error(say.failed(String(error))),
    });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    console.error(
      isTaken ? say.taken(lakePort) : error instanceof Error ? error.message : String(error),
    );
    process.exit(1);
  }
}

const lake = isLocal ? await openLocalLake() : undefined;

function startStudio(): Group {
  const beside = isAlone
    ? {}
    : { ENGAWA_SITE: site, ENGAWA_ENDPOINT: env['ENGAWA_ENDPOINT'] ?? site };
  return startGroup(join(root, 'node_modules/@sanity/cli/bin/run.js'), ['dev'], {
    cwd: import.meta.dirname,
    env: { ...env, ...beside, ...quiet, PORT: String(port) },
    // Asked to end, it leaves a process behind that reports on its use; it keeps nothing itself.
    endsWith: 'SIGKILL',
    heard: (text) => {
      if (text.includes('running at')) console.log(say.ready(studio, isLocal));
    },
  });
}

/** The site with the drafts of the lake or the project, and the endpoint behind it. */
function startSite(): Group {
  return startGroup(join(root, 'src/integrations/dev-command.ts'), [], {
    env: {
      ...env,
      PORT: new URL(site).port,
      ENGAWA_STUDIO: studio,
      STUDIO_ORIGIN: studio,
      ENGAWA_PREVIEW: 'drafts',
      ...(lake !== undefined && { ENGAWA_LAKE: lake.url }),
    },
    endsWith: 'SIGTERM',
  });
}

const studioServer = startStudio();
const siteServer = isAlone ? undefined : startSite();

let isEnding = false;
async function end(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await Promise.all([studioServer.end(), siteServer?.end()]);
  await lake?.close();
  process.exit(code);
}

void studioServer.ended.then((code) => end(code ?? 0));
// Editing goes on without the site: what stops it may be what the editor is about to mend.
void siteServer?.ended.then(() => {
  if (!isEnding) console.error(say.siteEnded);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void end(0));
