import { z } from 'zod';
import { inboxSettings, readInboxSettings } from './inbox/settings.ts';

/** Which Content Lake the Studio talks to. Goes into the bundle: it holds no secret. */
export const studioSettings = z.object({
  projectId: z.string(),
  dataset: z.string(),
  /** The origin of the local lake; absent for a project at Sanity. */
  lake: z.string().optional(),
  /** Another API of a project than Sanity's own. */
  apiHost: z.string().optional(),
  inbox: inboxSettings,
  /** The origin of the site that shows drafts, where there is one. */
  preview: z.string().optional(),
  /** The origin of the public site; on this machine the preview knows it. */
  site: z.string().optional(),
});

export type StudioSettings = z.infer<typeof studioSettings>;

/** Where the local lake stands unless it is told another port. */
export const LAKE_PORT = 3334;
export const STUDIO_PORT = 3333;

/** The settings in an environment: Sanity's project where one is set, else the local lake. */
export function readStudioSettings(
  env: Readonly<Record<string, string | undefined>>,
): StudioSettings {
  const { SANITY_PROJECT_ID: projectId = '', SANITY_DATASET: dataset = '' } = env;
  const { SANITY_API_HOST: apiHost = '', ENGAWA_SITE: here = '' } = env;
  const preview = env['SANITY_STUDIO_PREVIEW_URL'] ?? here;
  const site = env['SANITY_STUDIO_SITE_URL'] ?? env['SITE_URL'] ?? '';
  if (projectId !== '') {
    return {
      projectId,
      dataset: dataset === '' ? 'production' : dataset,
      ...(apiHost !== '' && { apiHost }),
      ...(preview !== '' && { preview }),
      ...(site !== '' && { site }),
      inbox: readInboxSettings(env, false),
    };
  }
  const port = env['ENGAWA_LAKE_PORT'] ?? String(LAKE_PORT);
  return {
    projectId: 'engawa',
    dataset: 'content',
    lake: `http://localhost:${port}`,
    ...(here !== '' && { preview: here }),
    inbox: readInboxSettings(env, true),
  };
}
