import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Browser } from 'playwright';
import type { SearchPage } from '../../../src/search/index/file.ts';
import { golden } from '../../search/golden.ts';
import { columns } from '../chart.ts';
import { quantile } from '../quantile.ts';
import type { Engine } from './engine.ts';
import { costHead, costs, indexSize, laterKilobytes, megabytes, ratio } from './figures.ts';
import { generatedPages } from './generated-page.ts';
import { askAsVisitors } from './visits.ts';

/** Words that most pages hold, and queries of several: the slowest that a reader can ask. */
const common = [
  ...['の', 'する', 'こと', '人', '町', '地域', '年', '見本', '募集', '仕事', '参加', '受け入れ'],
  ...['関係人口', 'ます', '申し込み', '問い合わせ', '団体', '地域 仕事', '地域 仕事 人 募集'],
  ...['受け入れ 取り組み 申し込み', '2026', '1', 'です', '活動している団体と人'],
];

/**
 * Measures a search over generated pages. The queries are named, so that they are those of tuning.
 * @param like the pages that the generated ones are made from
 */
export async function measureScale(
  browser: Browser,
  engines: readonly Engine[],
  like: ReadonlyMap<string, SearchPage>,
  sizes: readonly number[],
  work: string,
): Promise<string> {
  const queries = [...golden('tuning').map(({ query }) => query), ...common];
  const rows: string[][] = [];
  for (const count of sizes) {
    const pages = generatedPages(like, count);
    const found: { row: string[]; size: number; slow: string }[] = [];
    for (const [number, engine] of engines.entries()) {
      console.error(`  ${count} pages: ${engine.name}`);
      const folder = join(work, `pages-${count}-${number}`);
      await rm(folder, { recursive: true, force: true });
      const began = performance.now();
      await engine.write(pages, folder);
      const seconds = (performance.now() - began) / 1000;
      const asked = await askAsVisitors(browser, engine, folder, queries);
      const patient = await askAsVisitors(browser, engine, folder, queries, queries.length);
      const slowest = asked.toSorted((a, b) => b.time - a.time).find(({ first }) => !first);
      const counting = asked.flatMap((one) => one.counting ?? []);
      const time = (part: number) =>
        counting.length === 0 ? '' : quantile(counting, part).toFixed(0);
      const size = await indexSize(engine, folder);
      const row = [
        `${count} pages, ${engine.name}`,
        seconds.toFixed(1),
        ...costs(asked),
        time(0.95),
        time(1),
        laterKilobytes(patient),
        megabytes(size),
      ];
      const slow = `  ${slowest?.query ?? ''} (${slowest?.total ?? 0})`;
      found.push({ row, size, slow });
    }
    const peer = found.at(-1)?.size;
    rows.push(...found.map(({ row, size, slow }) => [...row, ratio(size, peer), slow]));
  }
  return columns([
    [
      '',
      'index s',
      ...costHead,
      'counts p95',
      'max',
      'one visit KB',
      'index MB',
      'ratio',
      'slowest (hits)',
    ],
    ...rows,
  ]);
}
