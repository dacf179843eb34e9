import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formsManifest } from '../../src/forms/manifest.ts';
import { attribute, elementsOf } from '../../src/integrations/html.ts';
import { allPages, pageAt } from '../setup/pages.ts';
import { visibleText } from '../setup/text.ts';

const manifest = formsManifest.parse(JSON.parse(readFileSync('dist/forms.json', 'utf8')));
const pages = await allPages();
const addresses = new Set(pages.map(({ address }) => address));
const calls = [...manifest.recruitments, ...manifest.events];

describe('the manifest and the pages', () => {
  test('every document that takes something has its form and its 確認画面', () => {
    const wanted = [
      ...calls.map(({ address }) => `${address}apply/`),
      ...manifest.subjects.map(({ address }) => `${address}message/`),
      ...manifest.recruitments.map(({ id }) => `/receipts/confirm/application/${id}/`),
      ...manifest.events.map(({ id }) => `/receipts/confirm/event/${id}/`),
      '/receipts/confirm/message/any/',
    ];
    expect(wanted.filter((address) => !addresses.has(address))).toEqual([]);
  });

  test('in a demonstration only samples take messages, and only their pages lead to the form', () => {
    expect(manifest.site.demonstration).toBe(true);
    const leading = pages
      .filter(({ html }) =>
        elementsOf(html).some(
          (element) => element.tagName === 'a' && attribute(element, 'href')?.endsWith('/message/'),
        ),
      )
      .map(({ address }) => address);
    expect(leading).toEqual(manifest.subjects.map(({ address }) => address).toSorted());
    for (const { address } of manifest.subjects)
      expect(visibleText(pageAt(address))).toContain('見本');
  });
});

describe('確認画面 of what costs something', () => {
  const paid = calls.filter(({ terms }) => terms.length > 0);

  test('there is some', () => {
    expect(paid.length).toBeGreaterThan(1);
  });

  test.each(paid.map(({ id }) => [id]))(
    '%s shows the six items, and the button names the fee',
    (id) => {
      const confirmation = pages.find(({ address }) => address.endsWith(`/${id}/`));
      const html = confirmation?.html ?? '';
      const text = visibleText(html);
      const { terms = [] } = calls.find((call) => call.id === id) ?? {};
      expect(terms).toHaveLength(6);
      for (const { label } of terms) expect(text).toContain(label);
      expect(text).toMatch(/(応募する|申し込む)（参加費[\d,]+円）/);
      // Before the button, in the order in which a reader meets them.
      const places = ['送る内容', '受け取る団体', '申し込みの条件', '（参加費'].map((words) =>
        text.indexOf(words),
      );
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    },
  );
});
