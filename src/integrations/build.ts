import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build as buildAstro } from 'astro';
import { judgedAt, pictureOrigin, readSettings } from '../lib/settings.ts';
import type { Settings } from '../lib/settings.ts';
import type { DocumentFinding } from '../model/finding.ts';
import { buildGraph } from '../site/graph.ts';
import { checkContents } from '../sources/check.ts';
import { openSource } from '../sources/open.ts';
import { ContentError, report, tally } from '../sources/report.ts';
import { keepAddresses } from './addresses.ts';
import { writeBuildStamp } from './build-stamp.ts';
import { writeFormsManifest } from './forms-manifest.ts';
import { writeHeaders } from './headers.ts';
import { checkLinks } from './links.ts';
import { replaceFolder } from './replace-folder.ts';
import { writeRedirects } from './redirects.ts';
import { writeSearchIndex } from './search-index.ts';
import { removeUnusedPictures } from './unused-pictures.ts';

/** Working files that are neither content nor output. */
const WORK = '.engawa';

/**
 * Builds the site in a folder of its own, checks it there, and only then copies it over the output:
 * a failed build leaves the site that is being served alone.
 * @param output the folder to fill, from the project's root
 * @returns how many documents it was made from
 * @throws Error whose message is a report for editors, when any document or page has a fault
 */
export function buildSite(
  env: Readonly<Record<string, string | undefined>>,
  output: string,
  say: (line: string) => void,
): Promise<number> {
  return build(readSettings(env), output, say);
}

/** What a preview shows in spite of its faults, to editors who are told of them. */
function tell(findings: readonly DocumentFinding[], say: (line: string) => void): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) say(report(errors));
}

async function build(
  settings: Settings,
  output: string,
  say: (line: string) => void,
): Promise<number> {
  const { contentFolder, stoppedAt, preview } = settings;
  const today = Date.now();
  const { documents, findings } = checkContents(
    await openSource(settings).read(),
    judgedAt(settings, today),
  );
  if (preview) tell(findings, say);
  else if (findings.some(({ severity }) => severity === 'error')) throw new ContentError(findings);
  say(`文書 ${documents.length}件を読みました（${tally(findings)}）`);
  const graph = buildGraph(documents, stoppedAt ?? today);

  await mkdir(WORK, { recursive: true });
  const folder = await mkdtemp(join(WORK, 'build-'));
  try {
    await buildAstro({ outDir: folder, logLevel: 'warn' });
    await removeUnusedPictures(folder);
    const { studio } = settings;
    await writeHeaders(folder, { pictures: pictureOrigin(settings), preview, studio });
    await writeRedirects(graph, folder);
    await writeBuildStamp(graph, folder);
    if (preview) {
      await writeFile(join(folder, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
    } else {
      await keepAddresses(folder, resolve(contentFolder), graph.site);
      // Without it the endpoint takes nothing.
      await writeFormsManifest(graph, settings, folder);
      await checkLinks(folder);
    }
    const pages = await writeSearchIndex(graph, folder);
    await replaceFolder(folder, output);
    say(`${output}/ を作りました（検索の対象 ${pages}ページ）`);
    return documents.length;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
