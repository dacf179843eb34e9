import type { BrowserContext, Page, Request } from 'playwright';
import { expect } from 'vitest';

/** The packages of the Studio are prepared while the first page waits. */
export const FIRST_LOAD = 240_000;
export const SOON = 60_000;

/** An input of one line in the form that is open. */
export const inputOf = (page: Page, field: string) =>
  page.getByTestId(`field-${field}`).getByRole('textbox').first();

/** 「公開」 below a form. */
export const publishButton = (page: Page) => page.getByTestId('action-公開');

/** Opens the form of a document and waits until it can be filled in. */
export async function openForm(page: Page, studio: string, id: string, type: string) {
  await page.goto(`${studio}/intent/edit/id=${id};type=${type}/`, { waitUntil: 'commit' });
  await page.getByTestId('field-summary').waitFor({ timeout: FIRST_LOAD });
}

/** Publishes what the form shows, and waits until the Studio says that it is done. */
export async function publish(page: Page): Promise<void> {
  await expect.poll(() => publishButton(page).isEnabled(), { timeout: SOON }).toBe(true);
  await publishButton(page).click();
  await expect.poll(() => publishButton(page).isDisabled(), { timeout: SOON }).toBe(true);
}

/** What pages have asked, from now on, of anybody but this machine. */
export function requestsOutside(context: BrowserContext): ReadonlySet<Request> {
  const outside = new Set<Request>();
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !/(^|\.)localhost$/.test(hostname)) outside.add(request);
  });
  // What the policy of the page stops has not left the browser.
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') outside.delete(request);
  });
  return outside;
}
