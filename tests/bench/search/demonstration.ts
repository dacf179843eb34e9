import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { SearchPage } from '../../../src/search/index/file.ts';
import { golden } from '../../search/golden.ts';
import { byKind, mean, score } from '../../search/score.ts';
import type { Score } from '../../search/score.ts';
import { judge } from '../../search/truth.ts';
import { columns } from '../chart.ts';
import type { Engine } from './engine.ts';
import { costHead, costs, indexSize, laterKilobytes, megabytes, ratio } from './figures.ts';
import { askAsVisitors, askForAll } from './visits.ts';

function quality(scores: readonly Score[]): string[] {
  const { ndcg, recall } = mean(scores);
  const nothing = scores.filter(({ nothingFound }) => nothingFound).length;
  const shown = scores.filter(({ shownThoughAbsent }) => shownThoughAbsent).length;
  return [ndcg.toFixed(3), recall.toFixed(3), String(nothing), String(shown)];
}

const qualityHead = ['queries', 'nDCG@10', 'recall', 'found nothing', 'showed absent'];

function kindsTable(scores: readonly Score[]): string {
  const rows = [...byKind(scores)].map(([kind, some]) => [
    kind,
    String(some.length),
    ...quality(some),
  ]);
  return columns([['', ...qualityHead], ...rows]);
}

/**
 * Measures the golden set on a built site. Only means of held-out queries are shown, never one.
 * @param site where the first of the engines finds its index; the others get folders in `work`
 * @returns the tables
 */
export async function measureDemonstration(
  browser: Browser,
  engines: readonly [Engine, ...Engine[]],
  pages: ReadonlyMap<string, SearchPage>,
  site: string,
  work: string,
): Promise<string> {
  const [tuning, heldOut] = [golden('tuning'), golden('held-out')];
  const judged = [...tuning, ...heldOut];
  const grades = judge(pages);
  const queries = judged.map(({ query }) => query);
  const [own] = engines;
  const rows: { cells: string[]; size: number; name: string }[] = [];
  let kinds = '';
  for (const [number, engine] of engines.entries()) {
    console.error(`  ${engine.name}`);
    const folder = engine === own ? site : join(work, `engine-${number}`);
    if (engine !== own) {
      await rm(folder, { recursive: true, force: true });
      await engine.write(pages, folder);
    }
    const found = await askForAll(browser, engine, folder, queries);
    const scores = judged.map((one, at) => score(one, grades(one.terms), found[at] ?? []));
    const asked = await askAsVisitors(browser, engine, folder, queries);
    const patient = await askAsVisitors(browser, engine, folder, queries, queries.length);
    const unseen = scores.slice(tuning.length);
    const size = await indexSize(engine, folder);
    const cells = [
      String(scores.length),
      ...quality(scores),
      ...costs(asked),
      laterKilobytes(patient),
      megabytes(size),
    ];
    rows.push({ name: engine.name, cells, size });
    const blanks = [...costHead, '', '', ''].map(() => '');
    const held = [String(unseen.length), ...quality(unseen), ...blanks];
    rows.push({ name: '  held-out only', cells: held, size: NaN });
    if (engine === own) kinds = kindsTable(scores);
  }
  const peer = rows.find(({ name }) => name.startsWith('Pagefind'));
  const table = columns([
    ['', ...qualityHead, ...costHead, 'one visit KB', 'index MB', 'ratio'],
    ...rows.map(({ name, cells, size }) => [
      name,
      ...cells.slice(0, qualityHead.length + costHead.length + 2),
      ...(Number.isNaN(size) ? [''] : [ratio(size, peer?.size)]),
    ]),
  ]);
  return [table, '', `${own.name} by kind of query`, '', kinds].join('\n');
}

/** How the figures were taken. */
export const demonstrationNotes = [
  'Visitors ask eight queries each with an empty cache. The first brings the library too: median and',
  'p95 of it; of the later ones p95. One visit: p95 of the later ones if one visitor asks all. Bytes',
  'are those of the bodies as served: text with gzip, Pagefind’s files as they are. A query ends when',
  'the data of its first ten hits is there; p50, p95 and max are of later queries. The index is',
  'counted without the library.',
].join('\n');
