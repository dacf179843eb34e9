import type { Page } from 'playwright';
import { CHECKLIST } from '../../studio/checklist/name.ts';
import { strings } from '../../studio/strings.ts';
import type { Stage } from './stage.ts';

const VALIDATION = 'sanity/structure/validation';
const notice = 'recruitment-mihon-suiro-2026';

/** Opens what stands behind 「…」 at the right of 「公開」. */
async function openMenu(page: Page): Promise<void> {
  await page.getByTestId('action-menu-button').last().click();
  await page.getByRole('menu').waitFor();
}

const item = (page: Page, name: RegExp | string) => page.getByRole('menuitem', { name });

/** Where things are. */
export async function start({ page, open, keep }: Stage): Promise<void> {
  await open('/structure', () => page.getByText('サイト設定'));
  await keep('start-desk', { x: 0, y: 0, width: 1200, height: 700 });
  await open('/structure/recruitments;open', () => page.getByText('募集中 あと').first());
  await keep('start-notices', { x: 50, y: 50, width: 800, height: 420 });
}

/** A notice from its first field to its publication. */
export async function writing({ page, edit, keep }: Stage): Promise<void> {
  await edit('recruitment', notice);
  await keep('notice-form', page.getByTestId('document-pane').last());
  await openMenu(page);
  await keep('notice-actions', { x: 700, y: 530, width: 500, height: 250 });
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: '日程と締切' }).click();
  await page.getByTestId('field-closesAt').scrollIntoViewIfNeeded();
  await keep('notice-deadline', page.getByTestId('field-closesAt'));
  await edit('recruitment', notice, { inspect: CHECKLIST });
  await page.getByText(strings.checklist.states.present).first().waitFor();
  await keep('notice-checklist');
}

/** Last year's notice as next year's draft. */
export async function copying({ page, edit, keep, keepDialog }: Stage): Promise<void> {
  await edit('recruitment', notice);
  await openMenu(page);
  await item(page, strings.copy.label).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(strings.copy.dates).waitFor();
  await keepDialog('copy-dialog');
  await dialog.getByRole('button', { name: strings.copy.create }).click();
  // The dialog says it too.
  await dialog.waitFor({ state: 'detached' });
  const recheck = page.getByText(strings.copy.recheck).last();
  await recheck.waitFor();
  const box = await recheck.boundingBox();
  // By the wheel, which moves the list alone; the frame of the Studio would go along otherwise.
  await page.mouse.move(1100, 400);
  await page.mouse.wheel(0, (box?.y ?? 0) - 150);
  await keep('copy-recheck');
}

/** A case and how much of it is told. */
export async function telling({ page, edit, keep }: Stage): Promise<void> {
  await edit('case', 'case-mihon-2025-akiya', { inspect: CHECKLIST });
  await page.getByText(strings.checklist.states.present).first().waitFor();
  await keep('case-completeness');
}

/** What the Studio says of a draft with a deadline too late, of a term that is not there. */
export async function judging({ page, edit, keep }: Stage): Promise<void> {
  await edit('recruitment', 'recruitment-mihon-satoyama-2027', { inspect: VALIDATION });
  await page.getByTestId('field-term').locator('input').fill('9');
  await page.getByRole('tab', { name: '日程と締切' }).click();
  const deadline = page.getByTestId('field-closesAt').locator('input[type=date]');
  await deadline.fill('2027-04-30');
  await deadline.blur();
  for (const said of ['最初の日程「はじめの集まり」', '期がありません']) {
    // Each stands in the form too, out of sight.
    await page.getByText(said).filter({ visible: true }).first().waitFor();
  }
  await keep('findings-list');
}

/** Seats, references, and what a text editor wrote under a draft. */
export async function others({ page, edit, keep, keepDialog }: Stage): Promise<void> {
  await edit('event', 'event-mihon-kengakukai');
  await page.getByRole('tab', { name: '応募', exact: true }).click();
  const box = await page.getByTestId('field-capacity').boundingBox();
  if (box === null) throw new Error('The number of seats is not on the screen.');
  // With the box to tick below it.
  await keep('event-capacity', { x: box.x - 15, y: box.y - 15, width: 660, height: 225 });
  await edit('organization', 'organization-mihon');
  await openMenu(page);
  await item(page, /^削除/u).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('参照').first().waitFor();
  await keepDialog('remove-delete');
}
