import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unstable_readConfig } from 'wrangler';
import { z } from 'zod';

/** What is taken over of the endpoint's own configuration. */
const taken = z.object({
  name: z.string(),
  compatibility_date: z.string(),
  compatibility_flags: z.array(z.string()),
  assets: z.object({ binding: z.string(), not_found_handling: z.string() }),
  d1_databases: z.array(
    z.object({ binding: z.string(), database_name: z.string(), database_id: z.string() }),
  ),
  ratelimits: z.array(z.unknown()),
});

/**
 * Writes wrangler's configuration of the measured Worker: the endpoint's own, with another entry.
 * @returns its path
 */
export async function writeConfig(root: string, folder: string): Promise<string> {
  const own = taken.parse(unstable_readConfig({ config: join(root, 'wrangler.jsonc') }));
  const path = join(folder, 'wrangler.json');
  const config = {
    ...own,
    main: join(import.meta.dirname, 'worker.ts'),
    assets: {
      ...own.assets,
      directory: join(root, 'dist'),
      run_worker_first: ['/api/*', '/receipts/*', '/bench/*'],
    },
    d1_databases: own.d1_databases.map((database) => ({
      ...database,
      migrations_dir: join(root, 'src/endpoint/store/migrations'),
    })),
  };
  await mkdir(folder, { recursive: true });
  await writeFile(path, JSON.stringify(config));
  return path;
}
