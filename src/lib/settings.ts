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
    /** The project at Sanity that holds the documents. Without it they are files. */
    SANITY_PROJECT_ID: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'sanity.io/manage に出ているプロジェクトの ID を書いてください。')
      .optional(),
    SANITY_DATASET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]*$/, 'データセットの名前（production など）を書いてください。')
      .default('production'),
    /** Never shown, never written down. */
    SANITY_TOKEN: z.string().trim().optional(),
    /** Another Content Lake than Sanity's own, such as the local one. */
    SANITY_API_HOST: z
      .url('SANITY_API_HOST は http://localhost:3334 のように書いてください。')
      .transform((host) => host.replace(/\/+$/, ''))
      .optional(),
    /** Where a page finds the pictures of a dataset: copied into the site, or at Sanity's CDN. */
    ENGAWA_IMAGES: z.enum(['copy', 'cdn'], 'copy か cdn と書いてください。').default('copy'),
    /** `drafts` shows drafts in the place of what is published: a site for its editors only. */
    ENGAWA_PREVIEW: z.literal('drafts', 'drafts と書くか、消してください。').optional(),
    /** The origin of the Studio, whose pages may show a site with drafts in a frame. */
    ENGAWA_STUDIO: z
      .url('ENGAWA_STUDIO は https://example.sanity.studio のように書いてください。')
      .transform((url) => new URL(url).origin)
      .optional(),
    /** The origin of the local lake. Where it is set, documents are read from there. */
    ENGAWA_LAKE: z.url('ENGAWA_LAKE は http://localhost:3334 のように書いてください。').optional(),
  })
  .transform((env) => ({
    siteUrl: env.SITE_URL,
    contentFolder: env.ENGAWA_CONTENT,
    /** Where the clock is stopped, if it is. */
    stoppedAt: env.ENGAWA_NOW === undefined ? undefined : startOf(env.ENGAWA_NOW),
    /** Whether drafts stand in the place of what is published. */
    preview: env.ENGAWA_PREVIEW === 'drafts',
    studio: env.ENGAWA_STUDIO,
    /** The dataset that holds the documents. Absent where they are files. */
    sanity: env.ENGAWA_LAKE === undefined ? hosted(env) : { ...local, apiHost: env.ENGAWA_LAKE },
  }));

/** The one dataset of a local lake; a page takes pictures from it as from a CDN. */
const local = {
  projectId: 'engawa',
  dataset: 'content',
  token: undefined,
  images: 'cdn',
} as const;

interface Hosted {
  readonly SANITY_PROJECT_ID?: string | undefined;
  readonly SANITY_DATASET: string;
  readonly SANITY_TOKEN?: string | undefined;
  readonly SANITY_API_HOST?: string | undefined;
  readonly ENGAWA_IMAGES: 'copy' | 'cdn';
}

function hosted(env: Hosted) {
  return env.SANITY_PROJECT_ID === undefined
    ? undefined
    : {
        projectId: env.SANITY_PROJECT_ID,
        dataset: env.SANITY_DATASET,
        token: env.SANITY_TOKEN,
        apiHost: env.SANITY_API_HOST,
        images: env.ENGAWA_IMAGES,
      };
}

export type Settings = z.infer<typeof settings>;

/** How to reach a dataset. */
export type SanitySettings = NonNullable<Settings['sanity']>;

/** The origin that serves the pictures of a dataset. */
export function pictureHost({ apiHost }: Pick<SanitySettings, 'apiHost'>): string {
  return apiHost ?? 'https://cdn.sanity.io';
}

/** Another origin that pages load pictures from, if they do. */
export function pictureOrigin({ sanity }: Settings): string | undefined {
  return sanity?.images === 'cdn' ? new URL(pictureHost(sanity)).origin : undefined;
}

/** The folder whose `images/` holds the pictures that are built into the site. */
export function pictureRoot({ contentFolder, sanity }: Settings): string {
  return sanity === undefined
    ? contentFolder
    : `.engawa/sanity/${sanity.projectId}.${sanity.dataset}`;
}

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
