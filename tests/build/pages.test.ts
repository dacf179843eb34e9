import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { attribute, elementsOf } from '../../src/integrations/html.ts';
import { allPages } from '../setup/pages.ts';
import { visibleText } from '../setup/text.ts';

const pages = await allPages();

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Titles are as long as the names that sources gave their projects.
    'long-title': 'off',
    // Astro writes void elements and boolean attributes in its own style; both are valid.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // Headings are their own addresses, in Japanese.
    'valid-id': ['error', { relaxed: true }],
    // Boxes of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    // A table that scrolls must be reachable by keyboard, and a region needs a name.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

/** Characters from which a text counts as long: its content is never cut to save bytes. */
const LONG = 4000;

/** Compressed bytes of the style sheets that a page asks for. */
function stylesOf(html: string): number {
  return elementsOf(html)
    .filter((element) => attribute(element, 'rel') === 'stylesheet')
    .map((element) => gzipSync(readFileSync(`dist${attribute(element, 'href') ?? ''}`)).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}

describe('every page of the built site', () => {
  test('there are pages', () => {
    expect(pages.length).toBeGreaterThan(150);
  });

  test('is valid HTML', async () => {
    const faults: string[] = [];
    for (const { address, html } of pages) {
      const { results } = await validator.validateString(html);
      for (const { messages } of results) {
        for (const { ruleId, message, line } of messages)
          // 確認画面 sends several values of one name on, in hidden inputs; HTML allows it.
          if (ruleId !== 'form-dup-name' || !address.startsWith('/receipts/confirm/'))
            faults.push(`${address}:${line} ${ruleId} ${message}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('has one h1, and headings that skip no level', () => {
    const faults = pages.flatMap(({ address, html }) => {
      const levels = elementsOf(html)
        .flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
        .map(Number);
      const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      const titles = levels.filter((level) => level === 1).length;
      // These hold a title for each case; the endpoint keeps the one that applies.
      const chosenLater = /^\/receipts\/(refused|alert)\//.test(address) && titles > 1;
      return (titles === 1 || chosenLater) && !skips ? [] : [`${address} ${levels.join(' ')}`];
    });
    expect(faults).toEqual([]);
  });

  test('has a title of its own, a description and a language', () => {
    const titles = pages.map(({ html }) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
    const doubled = pages.filter((_, index) => titles.indexOf(titles[index] ?? '') !== index);
    expect(doubled.map(({ address }) => address)).toEqual([]);
    for (const { html } of pages) {
      expect(html).toMatch(/<meta name="description" content="[^"]+"/);
      expect(html).toContain('<html lang="ja"');
    }
  });

  test('says that it is a demonstration, and is kept from search engines', () => {
    for (const { html } of pages) {
      expect(html).toContain('見本サイトです。掲載団体の公式サイトではありません');
      expect(html).toContain('<meta name="robots" content="noindex"');
    }
  });

  test('has no inline script, no style attribute and nothing from elsewhere', () => {
    const faults = pages.flatMap(({ address, html }) =>
      elementsOf(html).flatMap((element) => {
        const name = element.tagName;
        const src =
          attribute(element, 'src') ?? (name === 'link' ? attribute(element, 'href') : undefined);
        const foreign =
          src !== undefined &&
          /^(https?:)?\/\//.test(src) &&
          attribute(element, 'rel') !== 'canonical';
        const inline =
          (name === 'script' && attribute(element, 'src') === undefined) || name === 'style';
        const handlers = element.attrs.some(
          ({ name: key }) => key === 'style' || key.startsWith('on'),
        );
        return foreign || inline || handlers ? [`${address} <${name}> ${src ?? ''}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('keeps zero-width spaces and line-break marks out of titles and text', () => {
    for (const { address, html } of pages) {
      expect(html.includes('​'), address).toBe(false);
      expect(/<title>[^<]*<wbr/.test(html), address).toBe(false);
    }
  });

  test('weighs at most 14 KB compressed with its styles, unless its text is long or a form', () => {
    const heavy = pages
      .filter(({ html }) => visibleText(html).length < LONG && !html.includes('<form'))
      .map(({ address, html }) => ({ address, bytes: gzipSync(html).length + stylesOf(html) }))
      .filter(({ bytes }) => bytes > 14 * 1024);
    expect(heavy).toEqual([]);
  });
});
