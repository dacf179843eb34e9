import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { REBUILD_EVENT } from '../../src/endpoint/hooks/request-rebuild.ts';
import { readSettings } from '../../src/endpoint/settings.ts';
import {
  localOnly,
  productionFaults,
  requiredSecrets,
} from '../../src/integrations/deploy-checks.ts';
import { deploy } from '../../src/integrations/deploy.ts';
import { filesBelow } from '../../src/integrations/replace-folder.ts';
import { fakeWrangler } from '../setup/fake-wrangler.ts';
import { run } from '../setup/run.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engawa-deploy-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const DATABASE = '0f9b8a52-6c1e-4a83-9d55-0c8f6b1d2e3f';

/** A configuration of production, or one with a mistake. */
async function configuration(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const path = join(folder, 'wrangler.json');
  const config = {
    name: 'engawa',
    main: resolve('src/endpoint/index.ts'),
    compatibility_date: '2026-11-01',
    d1_databases: [{ binding: 'DB', database_name: 'engawa', database_id: DATABASE }],
    ...changes,
  };
  await writeFile(path, JSON.stringify(config));
  return path;
}

describe('npm run deploy -- --dry-run', () => {
  it('bundles the Worker without an account, and without anything secret', async () => {
    const secrets = {
      RECEIPT_SECRETS: 'a-value-that-must-not-leave-this-machine',
      HOOK_SECRET: 'another-value-that-must-not-leave',
      SANITY_TOKEN: 'a-token-that-must-not-leave',
    };
    const { code, output } = await run(
      'node',
      ['src/integrations/deploy-command.ts', '--dry-run'],
      {
        ...secrets,
        SITE_URL: 'https://engawa.example',
        CLOUDFLARE_API_TOKEN: '',
        // Nobody answers there.
        CLOUDFLARE_API_BASE_URL: 'http://127.0.0.1:9',
      },
    );
    expect([code, output]).toEqual([0, output]);
    expect(output).toContain('公開はしていません');
    expect(output).toContain('database_id が仮の値');
    const bound = Array.from(output.matchAll(/^env\.(\w+)/gmu), ([, name = '']) => name);
    expect(bound.toSorted()).toEqual(['ASSETS', 'DB', 'EMAIL', 'SITE_URL', 'SUBMISSION_LIMIT']);

    const files = await filesBelow('.engawa/worker');
    expect(files).toContain('index.js');
    const texts = await Promise.all(
      files.map((file) => readFile(join('.engawa/worker', file), 'utf8')),
    );
    const cases = (await filesBelow('content/cases')).filter((file) => file.endsWith('.md'));
    const titles = await Promise.all(
      cases.map(async (file) => {
        const [, title = file] =
          /^title: (.+)$/mu.exec(await readFile(join('content/cases', file), 'utf8')) ?? [];
        return title.replaceAll(/^["']|["']$/gu, '');
      }),
    );
    expect(titles.length).toBeGreaterThan(20);
    for (const text of texts) {
      for (const value of [...Object.values(secrets), ...titles]) expect(text).not.toContain(value);
    }
    // The most that the platform takes on its free plan, compressed.
    const bundle = await readFile('.engawa/worker/index.js');
    expect(gzipSync(bundle).byteLength).toBeLessThan(3_000_000);
  });
});

describe('npm run deploy', () => {
  const said: string[] = [];
  const built: string[] = [];
  const build = (env: Readonly<Record<string, string | undefined>>): Promise<void> => {
    built.push(env['SITE_URL'] ?? '');
    return Promise.resolve();
  };
  const run = async (env: Readonly<Record<string, string>>, config: string): Promise<void> =>
    deploy(env, { dryRun: false, config }, (line) => said.push(line), build);

  beforeEach(() => {
    said.length = 0;
    built.length = 0;
  });

  it('names all that is missing at once, and changes nothing', async () => {
    const { path, calls } = await fakeWrangler(folder, { secrets: ['MAIL_FROM', 'INBOX_SECRET'] });
    const config = await configuration({
      d1_databases: [{ binding: 'DB', database_name: 'engawa', database_id: 'engawa' }],
      vars: { ENGAWA_LOCAL: '1', RECEIPT_SECRETS: 'in-the-open' },
    });
    const env = { PATH: path, ENGAWA_NOW: '2026-04-01', ENGAWA_UNLIMITED: '1' };
    const message = await run(env, config).then(
      () => 'deployed',
      (error: unknown) => z.instanceof(Error).parse(error).message,
    );
    expect(message).toMatch(/^本番に出せません。/u);
    for (const part of [
      'SITE_URL がありません',
      'database_id が仮の値（engawa）',
      'ENGAWA_NOW は手元だけの設定です。環境変数から',
      'ENGAWA_UNLIMITED は手元だけの設定です。環境変数から',
      'ENGAWA_LOCAL は手元だけの設定です。wrangler.jsonc の vars から',
      'vars に RECEIPT_SECRETS を書かないでください',
      '秘密 RECEIPT_SECRETS が Worker に登録されていません',
      '秘密 NOTIFY が Worker に登録されていません',
      'INBOX_SECRET は手元だけの設定です。Worker の秘密から',
    ]) {
      expect(message).toContain(part);
    }
    expect(message).not.toContain('in-the-open');
    expect(message.match(/^ {2}- /gmu)).toHaveLength(9);
    expect(built).toEqual([]);
    expect(await calls()).toEqual([`secret list --config ${config}`]);
  });

  it('says so when Cloudflare does not answer', async () => {
    const { path } = await fakeWrangler(folder);
    const refused = run({ PATH: path, SITE_URL: 'https://engawa.example' }, await configuration());
    await expect(refused).rejects.toThrow('npx wrangler login');
  });

  it('builds, then brings the database up to date, then deploys', async () => {
    const { path, calls } = await fakeWrangler(folder, { secrets: requiredSecrets });
    const config = await configuration();
    await run({ PATH: path, SITE_URL: 'https://engawa.example' }, config);
    expect(built).toEqual(['https://engawa.example']);
    expect(await calls()).toEqual([
      `secret list --config ${config}`,
      `d1 migrations apply DB --remote --config ${config}`,
      `deploy --config ${config} --var SITE_URL:https://engawa.example --domain engawa.example`,
    ]);
    expect(said.join()).toContain('https://engawa.example/api/health');
  });

  it('connects no domain for an address of the platform', async () => {
    const { path, calls } = await fakeWrangler(folder, { secrets: requiredSecrets });
    await run({ PATH: path, SITE_URL: 'https://engawa.mihon.workers.dev/' }, await configuration());
    expect((await calls()).at(-1)).toMatch(/--var SITE_URL:https:\/\/engawa\.mihon\.workers\.dev$/);
  });

  it('deploys nothing after a failed migration', async () => {
    const { path, calls } = await fakeWrangler(folder, {
      secrets: requiredSecrets,
      fails: 'd1 migrations',
    });
    const refused = run({ PATH: path, SITE_URL: 'https://engawa.example' }, await configuration());
    await expect(refused).rejects.toThrow('サイトは前のままです');
    expect((await calls()).at(-1)).toContain('d1 migrations');
  });
});

describe('the checks before a deployment', () => {
  const config = { vars: {}, d1_databases: [{ binding: 'DB', database_id: DATABASE }] };

  it.each(['http://engawa.example', 'https://localhost', 'https://a.example/b', 'engawa.example'])(
    'refuse the address %s',
    (SITE_URL) => {
      expect(productionFaults({ SITE_URL }, config)).toEqual([
        `SITE_URL は https://example.jp の形で指定してください（いまの値: ${SITE_URL}）。`,
      ]);
    },
  );

  it('name the same settings as the Worker does', () => {
    const whole: Record<string, string> = {
      RECEIPT_SECRETS: 'a-secret-of-more-than-thirty-two-characters',
      MAIL_FROM: 'a@engawa.example',
      NOTIFY: '{"*":["b@engawa.example"]}',
    };
    expect(Object.keys(whole)).toEqual(requiredSecrets);
    expect(readSettings(whole).local).toBe(false);
    for (const name of requiredSecrets) {
      expect(() => readSettings({ ...whole, [name]: '' })).toThrow(name);
    }
    for (const name of localOnly.filter((name) => name !== 'ENGAWA_LOCAL')) {
      const value = name === 'ENGAWA_NOW' ? '2026-04-01' : '1';
      expect(() => readSettings({ ...whole, [name]: value })).toThrow(name);
    }
  });
});

describe('the guide', () => {
  it('explains every setting of the Worker', async () => {
    const source = await readFile('src/endpoint/settings.ts', 'utf8');
    const names = Array.from(source.matchAll(/^ {2}([A-Z][A-Z_]+): /gmu), ([, name = '']) => name);
    expect(names).toContain('REBUILD_URL');
    const guide = await readFile('src/endpoint/GUIDE.md', 'utf8');
    expect([...new Set(names)].filter((name) => !guide.includes(`| \`${name}\` `))).toEqual([]);
  });

  it('is found from the README', async () => {
    expect(await readFile('README.md', 'utf8')).toContain('(src/endpoint/GUIDE.md)');
  });
});

describe('the sample workflow', () => {
  const workflow = z.object({
    on: z.object({
      repository_dispatch: z.object({ types: z.array(z.string()) }),
      schedule: z.array(z.object({ cron: z.string() })),
    }),
    concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.literal(false) }),
    jobs: z.object({
      site: z.object({ steps: z.array(z.object({ run: z.string().optional() })) }),
    }),
  });

  it('starts on the event that the Worker sends, and runs commands that exist', async () => {
    const text = await readFile('src/endpoint/examples/github-actions.yml', 'utf8');
    const { on, jobs } = workflow.parse(parse(text));
    expect(on.repository_dispatch.types).toEqual([REBUILD_EVENT]);
    const steps = jobs.site.steps.flatMap(({ run }) => run ?? []);
    expect(steps.slice(0, 2)).toEqual(['npm install', 'npm test']);
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(await readFile('package.json', 'utf8')));
    const used = steps.flatMap((step) => /^npm run (\S+)/u.exec(step)?.[1] ?? []);
    expect(used).toEqual(['content', 'deploy']);
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
  });
});
