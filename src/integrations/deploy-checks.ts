import { z } from 'zod';

type Env = Readonly<Record<string, string | undefined>>;

/** Settings for a person's own machine: known secrets, a stopped clock, no limits. */
export const localOnly = ['ENGAWA_LOCAL', 'ENGAWA_NOW', 'ENGAWA_UNLIMITED', 'INBOX_SECRET'];

/** Settings without which the Worker answers nobody; stored as secrets of the Worker. */
export const requiredSecrets = ['RECEIPT_SECRETS', 'MAIL_FROM', 'NOTIFY'];

/** Settings of the Worker that stand in the open, in wrangler.jsonc or in the command. */
const open = ['SITE_URL'];

/** The part of wrangler.jsonc that is looked at. */
export const workerConfig = z.object({
  vars: z.record(z.string(), z.unknown()),
  d1_databases: z.array(z.object({ binding: z.string(), database_id: z.string().optional() })),
});
export type WorkerConfig = z.infer<typeof workerConfig>;

const guide = 'src/endpoint/GUIDE.md';

function siteFaults(siteUrl: string | undefined): string[] {
  if (siteUrl === undefined || siteUrl === '') {
    return [
      'SITE_URL がありません。SITE_URL=https://example.jp のように、サイトのアドレスを指定してください。',
    ];
  }
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  const good =
    url?.protocol === 'https:' &&
    url.hostname.includes('.') &&
    url.port === '' &&
    url.href === `${url.origin}/`;
  return good
    ? []
    : [`SITE_URL は https://example.jp の形で指定してください（いまの値: ${siteUrl}）。`];
}

function localFaults(where: string, names: readonly string[]): string[] {
  return localOnly
    .filter((name) => names.includes(name))
    .map((name) => `${name} は手元だけの設定です。${where}から消してください。`);
}

/** What keeps the Worker from production, as far as this machine can tell: a sentence each. */
export function productionFaults(env: Env, { vars, d1_databases }: WorkerConfig): string[] {
  const given = Object.keys(env).filter((name) => (env[name] ?? '') !== '');
  const database = d1_databases.find(({ binding }) => binding === 'DB')?.database_id;
  return [
    ...siteFaults(env['SITE_URL']),
    ...(z.uuid().safeParse(database).success
      ? []
      : [
          `wrangler.jsonc の database_id が仮の値（${database ?? 'なし'}）です。npx wrangler d1 create が答えた値に書き換えてください。`,
        ]),
    ...localFaults('環境変数', given),
    ...(given.includes('ENGAWA_PREVIEW') || given.includes('ENGAWA_LAKE')
      ? ['下書きを見せる設定（ENGAWA_PREVIEW、ENGAWA_LAKE）を、環境変数から消してください。']
      : []),
    ...localFaults('wrangler.jsonc の vars ', Object.keys(vars)),
    ...Object.keys(vars)
      .filter((name) => !open.includes(name) && !localOnly.includes(name))
      .map(
        (name) =>
          `wrangler.jsonc の vars に ${name} を書かないでください。秘密として登録します（${guide}）。`,
      ),
  ];
}

const secretList = z.array(z.object({ name: z.string() }));

/**
 * What is wrong with the names of the secrets of the Worker; their values cannot be read.
 * @param listed what `wrangler secret list` printed; undefined where it failed
 */
export function secretFaults(listed: string | undefined): string[] {
  const start = listed?.indexOf('[') ?? -1;
  if (listed === undefined || start < 0) {
    return [
      `Worker の秘密の一覧を読めません。npx wrangler login を済ませ、秘密（${requiredSecrets.join('、')}）を登録してください（${guide}）。`,
    ];
  }
  const names = secretList.parse(JSON.parse(listed.slice(start))).map(({ name }) => name);
  return [
    ...requiredSecrets
      .filter((name) => !names.includes(name))
      .map(
        (name) =>
          `秘密 ${name} が Worker に登録されていません。npx wrangler secret put ${name} で登録してください。`,
      ),
    ...localFaults('Worker の秘密', names),
  ];
}
