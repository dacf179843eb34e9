import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

/**
 * What axe finds on a page, one line for each rule: what is uncertain or in order is not gathered.
 * The legacy mode looks at frames of the page's own origin only, in a third of the time; no page
 * has others.
 * @param part a selector, where the rest of the page is not ours
 */
export async function violationsOn(page: Page, part = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
