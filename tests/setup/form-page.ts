import type { Browser, Locator, Page } from 'playwright';
import { violationsOn } from './axe.ts';

/** What is typed into a field of a kind; choices are made by `choose`. */
const typed: Readonly<Record<string, string>> = {
  text: '平沢 うるし',
  long: '漆器の町を歩いたとき、\n店の方の話が忘れられませんでした。\n<b>&amp;</b> "引用"',
  email: 'urushi@example.jp',
  tel: '090-1234-5678',
  date: '2027-05-01',
};

export const submit = (page: Page): Locator =>
  page.getByRole('button', { name: /^(確かめるページへ進む|確かめています)$/ });
export const summary = (page: Page): Locator => page.locator('[data-error-summary]');
export const answers = (page: Page): Locator => page.locator('.receipt-answers');
export const sendButton = (page: Page): Locator => page.locator('[data-send] button').first();

/** Fills in every field that is asked, as a person would. */
export async function fillAll(page: Page): Promise<void> {
  for (const field of await page.locator('form[data-target] .field').all()) {
    if (!(await field.isVisible())) continue;
    const kind = (await field.getAttribute('data-kind')) ?? '';
    const text = typed[kind];
    const control = field.locator('input, textarea, select').first();
    if (text !== undefined) await control.fill(text);
    else if (kind === 'choice') await control.selectOption({ index: 1 });
    else await control.check();
  }
}

/** What stands in the fields: name, value, and whether it is chosen. */
export function valuesIn(page: Page): Promise<string[]> {
  return page
    .locator('form[data-target] .field :is(input, textarea, select)')
    .evaluateAll((controls) =>
      controls.map((control) => {
        if (!('value' in control) || !('name' in control)) return '';
        const chosen = 'checked' in control && control.checked === true ? ' chosen' : '';
        return `${String(control.name)}=${String(control.value)}${chosen}`;
      }),
    );
}

/** Controls of the page that a finger misses: under 44 px. A choice is pressed on its words too. */
function smallControls(page: Page): Promise<string[]> {
  return page
    .locator('main :is(button, select, textarea, summary, input:not([type=hidden]))')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
        const name = control.textContent.trim() || control.id;
        return width > 0 && height < 43.5 ? [`${name} is ${height}px high`] : [];
      }),
    );
}

/** What axe finds on the page, what is too small to press, and how far it is too wide. */
export async function faultsOn(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [
    ...(await violationsOn(page)),
    ...(await smallControls(page)),
    ...(wide > 0 ? [`${wide}px too wide`] : []),
  ];
}

/**
 * What axe finds on a page in a context without JavaScript. Axe itself needs it, so it looks at a
 * copy of the page as it stands, without its scripts.
 */
export async function faultsWithoutScript(page: Page, browser: Browser): Promise<string[]> {
  const body = (await page.content()).replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
  const context = await browser.newContext({ viewport: page.viewportSize() });
  const copy = await context.newPage();
  await copy.route(page.url(), (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await copy.goto(page.url());
  const faults = await faultsOn(copy);
  await context.close();
  return faults;
}
