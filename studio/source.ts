import { createClient } from '@sanity/client';
import type { ClientConfig } from '@sanity/client';
import { readStudioSettings, studioSettings } from './settings.ts';
import type { StudioSettings } from './settings.ts';

declare const __ENGAWA_STUDIO__: unknown;

/** Set by `sanity.cli.ts`; tools that only read the schema do without. */
const settings: StudioSettings =
  typeof __ENGAWA_STUDIO__ === 'undefined'
    ? readStudioSettings({})
    : studioSettings.parse(__ENGAWA_STUDIO__);

/** Whether the documents are the files of this machine. */
export const isLocal = settings.lake !== undefined;

/** Where the submissions are, and who may open them. */
export const inboxOf = settings.inbox;

/** The origins of the site that shows drafts, and of the public one. */
export const { preview, site: publicSite } = settings;

/** Another API than Sanity's own: the local lake, or what stands in for a project. */
const apiHost = settings.lake ?? settings.apiHost;

function at(host: string) {
  return {
    apiHost: host,
    // The Studio puts the project's id before the host by itself; these have one origin.
    unstable_clientFactory: (options: ClientConfig) =>
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the way there is until the client offers another
      createClient({ ...options, apiHost: host, useProjectHostname: false, useCdn: false }),
  };
}

/** Where the Studio's documents are: the project and dataset, and how to reach them. */
export const source = {
  projectId: settings.projectId,
  dataset: settings.dataset,
  ...(apiHost !== undefined && at(apiHost)),
  // The inbox proves by the token who asks; a login by cookie has none that a page may read.
  ...(!isLocal && { auth: { loginMethod: 'token' as const } }),
};
