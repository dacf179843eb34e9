import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formsManifest } from '../../src/forms/manifest.ts';
import type { EventCall } from '../../src/forms/manifest.ts';

/** A copy of the built site whose manifest says something else, for `openEndpoint`. */
export interface AlteredSite {
  /** A configuration of the Worker that serves it. */
  readonly configPath: string;
  /** Says something else again; the Worker reads it with its next request. */
  alter(change: (event: EventCall) => EventCall): Promise<void>;
  remove(): Promise<void>;
}

/** Copies `dist/` to a folder of its own and points the Worker's configuration there. */
export async function alterSite(change: (event: EventCall) => EventCall): Promise<AlteredSite> {
  const folder = await mkdtemp(join(tmpdir(), 'engawa-site-'));
  const site = join(folder, 'dist');
  await cp('dist', site, { recursive: true });
  const config = JSON.parse(
    (await readFile('wrangler.jsonc', 'utf8'))
      .replaceAll(/^\s*\/\/.*$/gm, '')
      .replaceAll(/,(\s*[}\]])/g, '$1'),
  ) as {
    main: string;
    assets: { directory: string };
    d1_databases: { migrations_dir: string }[];
  };
  config.main = resolve(config.main);
  config.assets.directory = site;
  for (const database of config.d1_databases) {
    database.migrations_dir = resolve(database.migrations_dir);
  }
  const configPath = join(folder, 'wrangler.json');
  await writeFile(configPath, JSON.stringify(config));
  const alter: AlteredSite['alter'] = async (next) => {
    const file = join(site, 'forms.json');
    const manifest = formsManifest.parse(JSON.parse(await readFile(file, 'utf8')));
    await writeFile(file, JSON.stringify({ ...manifest, events: manifest.events.map(next) }));
  };
  await alter(change);
  return { configPath, alter, remove: () => rm(folder, { recursive: true, force: true }) };
}
