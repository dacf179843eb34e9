import { z } from 'zod';
import { isDay, isInstant, startOf } from './jst.ts';
import type { Instant } from './jst.ts';

const settings = z
  .object({
    /** Where the built site will stand; links in feeds and metadata are absolute. */
    SITE_URL: z
      .url('SITE_URL は https://example.jp のように書いてください。')
      .default('http://localhost:8787'),
    /** Stops the clock of a build: a day or an instant with offset. */
    ENGAWA_NOW: z
      .string()
      .refine(
        (value) => isDay(value) || isInstant(value),
        'ENGAWA_NOW は 2026-04-01 か 2026-04-01T09:00+09:00 の形で書いてください。',
      )
      .optional(),
    /** The content folder, from the project's root. */
    ENGAWA_CONTENT: z.string().min(1).default('content'),
  })
  .transform((env) => ({
    siteUrl: env.SITE_URL,
    contentFolder: env.ENGAWA_CONTENT,
    /** Where the clock is stopped, if it is. */
    stoppedAt: env.ENGAWA_NOW === undefined ? undefined : startOf(env.ENGAWA_NOW),
  }));

export type Settings = z.infer<typeof settings>;

/**
 * The moment by which documents are judged. A clock that was stopped in the past shows the site of
 * that day, but it does not turn a date that somebody has written since into one still to come.
 */
export function judgedAt({ stoppedAt }: Settings, today: Instant): Instant {
  return Math.max(stoppedAt ?? today, today);
}

/**
 * The settings in an environment.
 * @throws Error that names each setting that cannot be used, and its form
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = settings.safeParse(given);
  if (result.success) return result.data;
  throw new Error(
    result.error.issues
      .map(
        ({ path, message }) =>
          `設定 ${path.join('.')}: ${message}（いまの値: ${String(env[String(path[0])])}）`,
      )
      .join('\n'),
  );
}
