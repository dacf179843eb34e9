import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { launch } from '../setup/browser.ts';

const notice = `${inject('origin')}/recruitments/shiojiri-cxo-lab-3/`;
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function openAt(instant: string): Promise<Page> {
  const page = await browser.newPage({ timezoneId: 'America/New_York' });
  await page.clock.install({ time: new Date(instant) });
  await page.goto(notice);
  return page;
}

describe('a page built long after, in a browser of the time', () => {
  test.each([
    ['2022-06-16T00:00:00+09:00', '募集中 あと44日', true],
    ['2022-07-29T23:59:59+09:00', '募集中 あと1日', true],
    ['2022-07-30T00:00:00+09:00', '本日締切', true],
    ['2022-07-30T23:59:59+09:00', '本日締切', true],
    ['2022-07-31T00:00:00+09:00', '募集終了', false],
  ])('at %s it says %s', async (instant, label, applies) => {
    const page = await openAt(instant);
    const state = page.locator('.page-head [data-state-label]');
    await expect.poll(() => state.textContent()).toBe(label);
    expect(await page.locator('.glance').getByText('募集元のページを開く').isVisible()).toBe(
      applies,
    );
    await page.close();
  });

  test('it closes by itself at the right second, far from Japan', async () => {
    const page = await openAt('2022-07-30T23:59:58+09:00');
    const state = page.locator('.page-head [data-state-label]');
    await expect.poll(() => state.textContent()).toBe('本日締切');
    await page.clock.runFor(1000);
    expect(await state.textContent()).toBe('本日締切');
    await page.clock.runFor(1000);
    expect(await state.textContent()).toBe('募集終了');
    expect(await page.locator('.glance').getByText('この募集は終了しました').isVisible()).toBe(
      true,
    );
    await page.close();
  });
});
