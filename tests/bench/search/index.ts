import { join } from 'node:path';
import { launch } from '../../setup/browser.ts';
import { searchPages } from '../../../src/integrations/search-pages.ts';
import { graphOf } from '../../search/site.ts';
import { demonstrationNotes, measureDemonstration } from './demonstration.ts';
import { engawa } from './engawa.ts';
import { miniSearch } from './minisearch.ts';
import { pagefindAsItComes } from './pagefind.ts';
import { measureScale } from './scale.ts';

/**
 * Measures the search in Chromium: on the built site beside two others, and over generated pages.
 * @param sizes how many pages to generate, each
 * @param say told a part of the report as soon as it is known
 */
export async function measureSearch(
  root: string,
  work: string,
  sizes: readonly number[],
  say: (text: string) => void,
): Promise<void> {
  const site = join(root, 'dist');
  const folder = join(work, 'search');
  const graph = await graphOf(process.env);
  const pages = await searchPages(graph, site);
  const own = await engawa(graph, site);
  const browser = await launch();
  try {
    say(`## ${pages.size} pages of the demonstration\n`);
    const engines = [own, pagefindAsItComes, miniSearch] as const;
    say(await measureDemonstration(browser, engines, pages, site, folder));
    say(`\n${demonstrationNotes}\n\n## Generated pages\n`);
    say(await measureScale(browser, [own, pagefindAsItComes], pages, sizes, folder));
  } finally {
    await browser.close();
  }
}
