import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildReport } from '../../studio/strings/build-report.ts';
import { preview } from '../../studio/strings/preview.ts';
import { SCREEN } from './stage.ts';
import type { Stage } from './stage.ts';

async function change(path: string, from: RegExp, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!from.test(text)) throw new Error(`${path} does not say ${String(from)}`);
  await writeFile(path, text.replace(from, to));
}

/** What a text editor wrote under a draft. */
export async function together({ page, edit, keep, content }: Stage): Promise<void> {
  const file = join(content, 'organizations/mihon-host.md');
  await edit('organization', 'organization-mihon-host');
  const summary = page.getByTestId('field-summary').getByRole('textbox').first();
  await summary.fill(
    '酒造、直売所、製材所、旅館、自治会、農家が入る、架空の受け入れ先の集まりです。',
  );
  // Its draft is there once the button to publish it works.
  await page.locator('[data-testid="action-公開"]:not([disabled])').waitFor();
  await change(file, /^summary: .*$/mu, 'summary: 5つの受け入れ先が入る、架空の集まりです。');
  const question = page.getByTestId('overtaken');
  await question.waitFor();
  await keep('together-overtaken', question);
}

/** The page of a draft beside its form. */
export async function previewing({ page, edit, keep }: Stage): Promise<void> {
  await page.setViewportSize({ width: 1700, height: 900 });
  await edit('recruitment', 'recruitment-mihon-suiro-2026');
  await page.getByTestId('action-menu-button').last().click();
  await page.getByRole('menuitem', { name: preview.beside }).click();
  await page.frameLocator(`iframe[title="${preview.frame}"]`).locator('h1').waitFor();
  const form = await page.getByTestId('document-pane').first().boundingBox();
  const x = form?.x ?? 0;
  await keep('preview-beside', { x, y: 50, width: 1700 - x, height: 850 });
  await page.setViewportSize(SCREEN);
}

/** A site that was built, and one that could not be. */
export async function publishing({ page, open, keep, content }: Stage): Promise<void> {
  const [built = '', failed = ''] = [buildReport.built, buildReport.failed].map((say) =>
    say('').slice(0, 12),
  );
  const shown = { x: 0, y: 50, width: 1200, height: 360 };
  await open('/publishing', () => page.getByText(built));
  await keep('publishing-built', shown);
  await change(join(content, 'events/mihon-kengakukai.md'), /^summary: .*\n/mu, '');
  await page
    .getByText(failed.trim() === '' ? buildReport.edit : failed)
    .first()
    .waitFor();
  await page.getByText(buildReport.building).waitFor({ state: 'detached' });
  await keep('publishing-failed', shown);
}
