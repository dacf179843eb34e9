import { readFile } from 'node:fs/promises';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiry, openEndpoint, sendForm } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { allPages } from '../setup/pages.ts';

let endpoint: TestEndpoint;
beforeAll(async () => {
  endpoint = await openEndpoint();
});
afterAll(() => endpoint.close());

async function suspicions(email: string) {
  const { results } = await endpoint.db
    .prepare('SELECT suspicion FROM submissions WHERE email = ?')
    .bind(email)
    .all();
  return results;
}

describe('a form that a machine may have filled', () => {
  it('is stored and answered truthfully when the honeypot is filled', async () => {
    const email = 'trap@example.jp';
    const body = { ...inquiry, email, extra: 'https://spam.example' };
    expect((await sendForm(endpoint, 'inquiry', body)).status).toBe(201);
    expect(await suspicions(email)).toEqual([{ suspicion: 'trap' }]);
  });

  it('keeps the mark through 確認画面', async () => {
    const body = { ...inquiry, extra: '自動入力' };
    const page = await sendForm(endpoint, 'inquiry/confirm', body, { Accept: 'text/html' });
    expect(await page.text()).toMatch(
      /name="extra"[^>]*value="自動入力"|value="自動入力"[^>]*name="extra"/,
    );
  });

  it.each([
    ['fast', 0],
    [null, 5000],
  ])('is marked %s when 確認画面 was open for %d ms', async (suspicion, open) => {
    const email = `open-${open}@example.jp`;
    const key = v7({ msecs: Date.now() - open });
    const response = await sendForm(endpoint, 'inquiry', { ...inquiry, email, key });
    expect(response.status).toBe(201);
    expect(await suspicions(email)).toEqual([{ suspicion }]);
  });

  it('is not marked for a key that tells no time', async () => {
    const email = 'timeless@example.jp';
    await sendForm(endpoint, 'inquiry', { ...inquiry, email, key: crypto.randomUUID() });
    expect(await suspicions(email)).toEqual([{ suspicion: null }]);
  });
});

describe('the honeypot', () => {
  it('is hidden from people, assistive technology and autofill on every form', async () => {
    const isEntry = /<form[^>]* data-form="(?:application|event|inquiry|message)"/;
    const forms = (await allPages()).filter(({ html }) => isEntry.test(html));
    expect(forms.length).toBeGreaterThan(5);
    for (const { html, address } of forms) {
      const [trap] = /<div class="trap"[^>]*>.*?<\/div>/s.exec(html) ?? [''];
      expect(trap, address).toMatch(/^<div class="trap" aria-hidden="true"[^>]*>/);
      const [input] = /<input[^>]*name="extra"[^>]*>/.exec(trap) ?? [''];
      expect(input, address).toContain('tabindex="-1"');
      expect(input, address).toContain('autocomplete="off"');
      const styles = [...html.matchAll(/href="(\/_astro\/[^"]+\.css)"/g)].map(([, path = '']) =>
        readFile(`dist${path}`, 'utf8'),
      );
      expect((await Promise.all(styles)).join(''), address).toMatch(/\.trap\{display:none\}/);
    }
  });
});
