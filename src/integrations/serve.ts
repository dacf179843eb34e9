import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { offline } from './wrangler.ts';

/** Settings of the environment that the local Worker takes over. */
const handedOn = ['ENGAWA_NOW', 'ENGAWA_UNLIMITED', 'SITE_URL', 'REBUILD_URL', 'REBUILD_TOKEN'];

/**
 * Serves a built site and the endpoint in workerd, with a database on this machine.
 * `ENGAWA_STATE` names the folder of the database, `PORT` the port.
 * @param site the folder of the built site, from the project's root
 * @throws Error when the database could not be brought up to date
 */
export function serve(
  env: Readonly<Record<string, string | undefined>>,
  site = 'dist',
): ChildProcess {
  const environment = { ...process.env, ...env, ...offline };
  const state = env['ENGAWA_STATE'] ?? '.wrangler/state';
  const migrated = spawnSync(
    'wrangler',
    ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state],
    { env: environment, encoding: 'utf8' },
  );
  if (migrated.status !== 0) {
    throw new Error(
      `受付のデータベースを準備できませんでした。\n${migrated.stdout}${migrated.stderr}`,
    );
  }
  const settings = handedOn.flatMap((name) => {
    const value = env[name];
    return value === undefined || value === '' ? [] : ['--var', `${name}:${value}`];
  });
  return spawn(
    'wrangler',
    [
      'dev',
      '--local',
      '--assets',
      site,
      '--port',
      env['PORT'] ?? '8787',
      '--persist-to',
      state,
      '--show-interactive-dev-session=false',
      '--var',
      'ENGAWA_LOCAL:1',
      ...settings,
    ],
    { stdio: 'inherit', env: environment },
  );
}
