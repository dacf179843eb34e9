import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { pictureRoot, readSettings } from './src/lib/settings.ts';

const settings = readSettings(process.env);
const { siteUrl, contentFolder } = settings;

export default defineConfig({
  site: siteUrl,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  integrations: [mdx()],
  markdown: { processor: unified({ remarkPlugins: [remarkCjkFriendly], smartypants: false }) },
  // Redirects go to the platform as data (public address manifest), not as HTML pages.
  build: { redirects: false, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    worker: { format: 'es' },
    // What builds and the Worker write is no source of the dev server.
    server: { watch: { ignored: ['**/.engawa/**', '**/.wrangler/**', '**/dist/**'] } },
    resolve: {
      alias: { '@content': resolve(contentFolder), '@pictures': resolve(pictureRoot(settings)) },
    },
    // A strict Content Security Policy refuses inlined scripts and data: fonts.
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks its MDX modules with a directive that is of no use once they are bundled.
        onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log),
      },
    },
  },
});
