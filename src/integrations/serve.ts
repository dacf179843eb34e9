import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { offline } from './wrangler.ts';

/** Settings of the environment that the local Worker takes over. */
const handedOn = [
  'ENGAWA_NOW',
  'ENGAWA_UNLIMITED',
  'SITE_URL',
  'REBUILD_URL',
  'REBUILD_TOKEN',
  'SANITY_PROJECT_ID',
  'SANITY_API_HOST',
  'INBOX_ROLES',
  'INBOX_ORGANIZATIONS',
  'INBOX_SECRET',
  'STUDIO_ORIGIN',
];

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The settings that the local Worker gets from an environment. Mail that the schedule writes knows
 * no request, so on another port it has to be told where the site stands.
 */
export function workerSettings(env: Env): readonly (readonly [name: string, value: string])[] {
  const { PORT: port = '' } = env;
  const given = port === '' ? env : { SITE_URL: `http://localhost:${port}`, ...withoutBlanks(env) };
  return [
    ['ENGAWA_LOCAL', '1'],
    ...handedOn.flatMap((name): (readonly [string, string])[] => {
      const value = given[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  ];
}

function withoutBlanks(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/**
 * Serves a built site and the endpoint in workerd, with a database on this machine.
 * `ENGAWA_STATE` names the folder of the database, `PORT` the port.
 * @param site the folder of the built site, from the project's root
 * @throws Error when the database could not be brought up to date
 */
export function serve(env: Env, site = 'dist'): ChildProcess {
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
      ...workerSettings(env).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
    ],
    { stdio: 'inherit', env: environment },
  );
}
