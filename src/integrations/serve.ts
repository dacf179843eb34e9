import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** Keeps wrangler offline and quiet: no metrics, no request for a request's location, no banner. */
const quiet = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CI: '1',
};

/** Settings of the environment that the local Worker takes over. */
const handedOn = ['ENGAWA_NOW', 'ENGAWA_UNLIMITED', 'SITE_URL'];

/**
 * Serves `dist/` and the endpoint in workerd, with a database on this machine.
 * `ENGAWA_STATE` names its folder, `PORT` the port.
 * @throws Error when the database could not be brought up to date
 */
export function serve(env: Readonly<Record<string, string | undefined>>): ChildProcess {
  const environment = { ...process.env, ...env, ...quiet };
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
