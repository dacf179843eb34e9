import { defineCliConfig } from 'sanity/cli';
import { STUDIO_PORT, readStudioSettings } from './settings.ts';

const settings = readStudioSettings(process.env);
const cache = process.env['ENGAWA_STUDIO_CACHE'];
/** Which Studio of the project `sanity deploy` replaces; it says so itself after the first time. */
const appId = process.env['SANITY_STUDIO_APP_ID'] ?? '';

/**
 * With the local lake the page may talk to this machine only: the Studio itself would ask Sanity's
 * servers for its newest version, a font and a bridge script.
 */
const localOnly = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: http://localhost:*",
  "font-src 'self' data:",
  `connect-src 'self' blob: ws://localhost:* http://localhost:* http://engawa.localhost:* ${settings.inbox.endpoint}`,
  "worker-src 'self' blob:",
  "frame-src 'self' http://localhost:*",
].join('; ');

const icons = ['ArrowLeft', 'CheckmarkCircle', 'Copy', 'Download', 'HelpCircle', 'Inbox', 'Trash'];
const prepared = [
  '@sanity/client',
  '@sanity/ui',
  '@sanity/ui/autocomplete',
  'mdast-util-from-markdown',
  'mdast-util-gfm-table',
  'mdast-util-to-string',
  'micromark-extension-cjk-friendly',
  'micromark-extension-gfm-table',
  ...icons.map((name) => `@sanity/icons/${name}`),
  'sanity/router',
  'zod',
];

export default defineCliConfig({
  api: { projectId: settings.projectId, dataset: settings.dataset },
  deployment: { autoUpdates: false, ...(appId !== '' && { appId }) },
  server: { hostname: 'localhost', port: Number(process.env['PORT'] ?? STUDIO_PORT) },
  vite: (config) => ({
    ...config,
    // Two Studios at work on one cache of prepared packages reload each other without end.
    ...(cache !== undefined && { cacheDir: cache }),
    // Found by itself only when a page is open, which then has to be loaded again.
    optimizeDeps: {
      ...config.optimizeDeps,
      include: [...(config.optimizeDeps?.include ?? []), ...prepared],
    },
    define: { ...config.define, __ENGAWA_STUDIO__: JSON.stringify(settings) },
    server: {
      ...config.server,
      ...(settings.lake !== undefined && { headers: { 'Content-Security-Policy': localOnly } }),
    },
  }),
});
