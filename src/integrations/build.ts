import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build as buildAstro } from 'astro';
import { judgedAt, readSettings } from '../lib/settings.ts';
import { buildGraph } from '../site/graph.ts';
import { checkContents } from '../sources/check.ts';
import { fileSource } from '../sources/files/source.ts';
import { ContentError, tally } from '../sources/report.ts';
import { keepAddresses } from './addresses.ts';
import { writeBuildStamp } from './build-stamp.ts';
import { writeFormsManifest } from './forms-manifest.ts';
import { writeHeaders } from './headers.ts';
import { checkLinks } from './links.ts';
import { replaceFolder } from './replace-folder.ts';
import { writeRedirects } from './redirects.ts';
import { writeSearchIndex } from './search-index.ts';

/** Working files that are neither content nor output. */
const WORK = '.engawa';

/**
 * Builds the site in a folder of its own, checks it there, and only then copies it over the output:
 * a failed build leaves the site that is being served alone.
 * @param output the folder to fill, from the project's root
 * @throws Error whose message is a report for editors, when any document or page has a fault
 */
export async function buildSite(
  env: Readonly<Record<string, string | undefined>>,
  output: string,
  say: (line: string) => void,
): Promise<void> {
  const settings = readSettings(env);
  const { contentFolder, stoppedAt } = settings;
  const today = Date.now();
  const { documents, findings } = checkContents(
    await fileSource(resolve(contentFolder)).read(),
    judgedAt(settings, today),
  );
  if (findings.some(({ severity }) => severity === 'error')) throw new ContentError(findings);
  say(`文書 ${documents.length}件を読みました（${tally(findings)}）`);
  const graph = buildGraph(documents, stoppedAt ?? today);

  await mkdir(WORK, { recursive: true });
  const folder = await mkdtemp(join(WORK, 'build-'));
  try {
    await buildAstro({ outDir: folder, logLevel: 'warn' });
    await writeHeaders(folder);
    await writeRedirects(graph, folder);
    await keepAddresses(folder, resolve(contentFolder));
    await writeBuildStamp(graph, folder);
    await writeFormsManifest(graph, settings, folder);
    await checkLinks(folder);
    const pages = await writeSearchIndex(graph, folder);
    await replaceFolder(folder, output);
    say(`${output}/ を作りました（検索の対象 ${pages}ページ）`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
