import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';

/**
 * Pages built by hand, `pages/*.mdx` of a content folder; they belong to the repository whichever
 * store is chosen.
 * @param folder absolute
 */
export function handmadePages(folder: string): Loader {
  const base = join(folder, 'pages');
  const files = glob({ pattern: '*.mdx', base });
  return {
    ...files,
    load: async (context) => {
      // Astro's store leaves a file that has not changed where it was: in the content folder of the
      // last build, which may be another, or gone.
      const own = relative(fileURLToPath(context.config.root), base).split(sep).join('/');
      for (const [id, { filePath }] of context.store.entries()) {
        if (filePath?.startsWith(`${own}/`) !== true) context.store.delete(id);
      }
      await files.load(context);
    },
  };
}
