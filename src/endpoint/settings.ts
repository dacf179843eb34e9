import { z } from 'zod';
import { isDay, isInstant, startOf } from '../lib/jst.ts';

/** `{"organization-mihon": ["a@example.jp"], "*": ["office@example.jp"]}`. */
const addressBook = z.record(z.string(), z.array(z.email()));
const bindings = z.record(z.string(), z.string());

/** A setting that holds JSON. */
function json<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'JSON として読めません。' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const flag = z.literal('1').optional();

const settings = z.object({
  /** `1` on a person's own machine: mail is shown instead of sent, secrets have known values. */
  ENGAWA_LOCAL: flag,
  /** Stops the clock; local only. */
  ENGAWA_NOW: z
    .string()
    .refine((value) => isDay(value) || isInstant(value), '日付か、時差つきの日時ではありません。')
    .optional(),
  /** `1` lifts the rate limit for load tests; local only. */
  ENGAWA_UNLIMITED: flag,
  /** Where the site stands; the address in every mail. Locally it follows the request. */
  SITE_URL: z.url().optional(),
  /** Signs the links to receipts. Several, newest first and parted by commas, while one is replaced. */
  RECEIPT_SECRETS: list.pipe(z.array(z.string().min(32)).min(1)),
  /** The address that mail comes from. */
  MAIL_FROM: z.email(),
  /** An HTTP mail provider, where the platform's own mail may not reach everybody. */
  MAIL_API_URL: z.url().optional(),
  MAIL_API_TOKEN: z.string().optional(),
  /** Who is told of new submissions, by the id of the organisation; `*` is told of all. */
  NOTIFY: json(addressBook),
  /** Told of new submissions, without personal data. */
  SLACK_WEBHOOK_URL: z.url().optional(),
  /** The Sanity project whose users may open the inbox. */
  SANITY_PROJECT_ID: z.string().optional(),
  SANITY_API_HOST: z.url().default('https://api.sanity.io'),
  /** The roles of that project that may. */
  INBOX_ROLES: list.default(['administrator', 'editor']),
  /** Users who see only what was sent to one organisation: user id → organisation id. */
  INBOX_ORGANIZATIONS: json(bindings).default({}),
  /** Opens the inbox on a person's own machine; refused elsewhere. */
  INBOX_SECRET: z.string().optional(),
  /** Where the Studio stands, which is another origin. */
  STUDIO_ORIGIN: z.url().optional(),
  /** Signs the calls of the content webhook. */
  HOOK_SECRET: z.string().min(16).optional(),
  /** Asked with POST to build the site anew; with a token where it wants one. */
  REBUILD_URL: z.url().optional(),
  REBUILD_TOKEN: z.string().optional(),
});

/** What stands in for the secrets on a person's own machine. */
const local = {
  RECEIPT_SECRETS: 'a-secret-that-everybody-knows-1234567890',
  MAIL_FROM: 'engawa@example.jp',
  NOTIFY: '{"*":["jimukyoku@example.jp"]}',
  INBOX_SECRET: 'local',
  STUDIO_ORIGIN: 'http://localhost:3333',
  HOOK_SECRET: 'a-secret-that-everybody-knows',
};

/** A setting that is missing or cannot be used. Its message is for whoever runs the site. */
export class SettingError extends Error {}

export type EndpointSettings = ReturnType<typeof readSettings>;

/**
 * The settings of the Worker.
 * @throws SettingError that names each setting, what was found and its form
 */
export function readSettings(given: Readonly<Record<string, unknown>>) {
  const isLocal = given['ENGAWA_LOCAL'] === '1';
  const texts = Object.entries(given).filter(
    ([, value]) => typeof value === 'string' && value !== '',
  );
  const result = settings.safeParse({ ...(isLocal && local), ...Object.fromEntries(texts) });
  if (!result.success) {
    throw new SettingError(
      result.error.issues
        .map(({ path, message }) => `設定 ${String(path[0])}: ${message}`)
        .join('\n'),
    );
  }
  const { data } = result;
  for (const name of ['ENGAWA_NOW', 'ENGAWA_UNLIMITED', 'INBOX_SECRET'] as const) {
    if (!isLocal && data[name] !== undefined) {
      throw new SettingError(`設定 ${name}: 本番では使えません。消してください。`);
    }
  }
  if (!isLocal && (data.NOTIFY['*'] ?? []).length === 0) {
    throw new SettingError(
      '設定 NOTIFY: すべての受付を知らせる相手（"*"）がありません。1つは書いてください。',
    );
  }
  return {
    local: isLocal,
    stoppedAt: data.ENGAWA_NOW === undefined ? undefined : startOf(data.ENGAWA_NOW),
    unlimited: data.ENGAWA_UNLIMITED === '1',
    siteUrl: data.SITE_URL,
    receiptSecrets: data.RECEIPT_SECRETS,
    mail: { from: data.MAIL_FROM, apiUrl: data.MAIL_API_URL, apiToken: data.MAIL_API_TOKEN },
    notify: data.NOTIFY,
    slackUrl: data.SLACK_WEBHOOK_URL,
    inbox: {
      projectId: data.SANITY_PROJECT_ID,
      apiHost: data.SANITY_API_HOST,
      roles: data.INBOX_ROLES,
      organizations: data.INBOX_ORGANIZATIONS,
      secret: data.INBOX_SECRET,
      studioOrigin: data.STUDIO_ORIGIN,
    },
    hook: {
      secret: data.HOOK_SECRET,
      rebuildUrl: data.REBUILD_URL,
      rebuildToken: data.REBUILD_TOKEN,
    },
  };
}
