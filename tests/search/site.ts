import { readSettings, judgedAt } from '../../src/lib/settings.ts';
import { searchPages } from '../../src/integrations/search-pages.ts';
import type { SearchPage } from '../../src/search/index/file.ts';
import { buildGraph } from '../../src/site/graph.ts';
import type { Graph } from '../../src/site/graph.ts';
import { checkContents } from '../../src/sources/check.ts';
import { openSource } from '../../src/sources/open.ts';

/** The documents of a site, linked. */
export async function graphOf(env: Readonly<Record<string, string | undefined>>): Promise<Graph> {
  const settings = readSettings(env);
  const now = Date.now();
  const { documents } = checkContents(await openSource(settings).read(), judgedAt(settings, now));
  return buildGraph(documents, settings.stoppedAt ?? now);
}

/** The pages of a built site that search answers with, with what is known of them. */
export async function pagesOf(
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
): Promise<ReadonlyMap<string, SearchPage>> {
  return searchPages(await graphOf(env), folder);
}
