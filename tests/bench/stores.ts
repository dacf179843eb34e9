import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '../../src/lib/settings.ts';
import { connect } from '../../src/sources/sanity/connection.ts';
import { push } from '../../src/sources/sync/push.ts';
import { openLake } from '../../studio/lake/index.ts';
import { copyWithoutDocuments } from '../fixtures/without-documents.ts';
import { report } from './chart.ts';
import { wholeBuild } from './engawa-site.ts';
import { measure } from './measure.ts';
import type { Run } from './measure.ts';
import { copyProject } from './project-copy.ts';

const FILES = 'from files';

/**
 * Measures the build of the demonstration site from its files beside that of the same documents from
 * a dataset: a local lake in memory, which is evaluated in this process and answers at once.
 */
export async function measureStores(root: string, work: string, runs: number): Promise<void> {
  const project = join(work, 'engawa');
  const rest = join(work, 'rest');
  await copyProject(root, project);
  const recordPath = join(work, 'stores-record.json');
  for (const left of [rest, recordPath]) await rm(left, { recursive: true, force: true });
  await copyWithoutDocuments(join(project, 'content'), rest);
  const lake = await openLake({ port: 0, origin: 'http://localhost:3333', now: Date.now });
  try {
    const env = {
      SANITY_PROJECT_ID: 'engawa',
      SANITY_DATASET: 'content',
      SANITY_API_HOST: lake.url,
    };
    const { sanity } = readSettings(env);
    if (sanity === undefined) throw new Error('no dataset');
    const { text } = await push({
      folder: join(project, 'content'),
      recordPath,
      connection: connect(sanity),
      settings: sanity,
      permission: { dryRun: false, delete: false, overwrite: false },
      now: Date.now(),
      progress: () => undefined,
    });
    console.log(`\n# Two stores\n\n${/文書 新規 \d+件/.exec(text)?.[0] ?? text}\n`);
    const candidates = [
      wholeBuild(FILES, project, 'content'),
      wholeBuild('from the dataset', project, rest, env),
    ];
    const say = (name: string, { seconds }: Run) =>
      console.error(`  ${name}: ${seconds.toFixed(2)} s`);
    console.log(report(await measure(candidates, runs, say), FILES));
  } finally {
    await lake.close();
  }
}
