import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { unstable_readConfig } from 'wrangler';
import { buildSite } from './build.ts';
import { productionFaults, requiredSecrets, secretFaults, workerConfig } from './deploy-checks.ts';
import { quiet } from './wrangler.ts';

type Env = Readonly<Record<string, string | undefined>>;

const SITE = 'dist';
/** Where a dry run leaves the Worker that it bundled. */
const BUNDLE = '.engawa/worker';

function wrangler(env: Env, args: readonly string[]): void {
  const { status } = spawnSync('wrangler', args, {
    stdio: 'inherit',
    env: { ...process.env, ...env, ...quiet },
  });
  if (status !== 0) {
    throw new Error(
      `wrangler ${args.slice(0, 3).join(' ')} に失敗しました。サイトは前のままです。`,
    );
  }
}

function listSecrets(env: Env, config: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('wrangler', ['secret', 'list', ...config], {
    encoding: 'utf8',
    env: { ...process.env, ...env, ...quiet },
  });
  return status === 0 ? stdout : undefined;
}

/** A domain of one's own is connected by the deployment; workers.dev needs nothing. */
function addressOptions(siteUrl: string | undefined): string[] {
  if (siteUrl === undefined || !URL.canParse(siteUrl)) return [];
  const { origin, hostname } = new URL(siteUrl);
  const domain = hostname.endsWith('.workers.dev') ? [] : ['--domain', hostname];
  return ['--var', `SITE_URL:${origin}`, ...domain];
}

function list(faults: readonly string[]): string {
  return faults.map((fault) => `  - ${fault}`).join('\n');
}

/**
 * Builds the site, brings the database up to date and deploys the Worker with the site.
 * A dry run bundles the Worker and says what a deployment would lack; it needs no account, and
 * takes the site as it was built last.
 * @throws Error that names everything that is missing, before anything is changed
 */
export async function deploy(
  env: Env,
  options: { readonly dryRun: boolean; readonly config?: string | undefined },
  say: (line: string) => void,
  build: (...given: Parameters<typeof buildSite>) => Promise<unknown> = buildSite,
): Promise<void> {
  const path = options.config ?? 'wrangler.jsonc';
  const config = ['--config', path];
  const faults = productionFaults(env, workerConfig.parse(unstable_readConfig({ config: path })));
  if (options.dryRun) {
    if (!existsSync(`${SITE}/forms.json`)) await build(env, SITE, say);
    const address = addressOptions(env['SITE_URL']);
    wrangler(env, ['deploy', '--dry-run', '--outdir', BUNDLE, ...config, ...address]);
    say(`本番に出すものを ${BUNDLE}/ に作りました。公開はしていません。`);
    if (faults.length > 0) say(`本番に出す前に、次のことが必要です。\n${list(faults)}`);
    say(`秘密の値は読めません。登録しておくもの: ${requiredSecrets.join('、')}`);
    return;
  }
  // Whoever lacks one thing often lacks several: all of it in one report.
  faults.push(...secretFaults(listSecrets(env, config)));
  if (faults.length > 0) throw new Error(`本番に出せません。\n${list(faults)}`);
  await build(env, SITE, say);
  wrangler(env, ['d1', 'migrations', 'apply', 'DB', '--remote', ...config]);
  wrangler(env, ['deploy', ...config, ...addressOptions(env['SITE_URL'])]);
  say(
    `公開しました。${env['SITE_URL'] ?? ''}/api/health が "ok":true と答えることを確かめてください。`,
  );
}
