import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAttribute, writeAttribute } from '../../src/endpoint/pages/attributes.ts';
import type { PageElement } from '../../src/endpoint/pages/rewriter.ts';

/** An element that keeps an attribute as the platform does: raw, with quotation marks escaped. */
function element(): PageElement {
  let raw: string | null = null;
  const nothing = () => undefined;
  return {
    tagName: 'input',
    getAttribute: () => raw,
    setAttribute: (_name, value) => {
      raw = value.replaceAll('"', '&quot;');
    },
    removeAttribute: nothing,
    setInnerContent: nothing,
    prepend: nothing,
    remove: nothing,
  };
}

test('a text that is written into an attribute is read from it again', () => {
  const pieces = fc.constantFrom('&', '&amp;', '&lt;', '&copy', '"', '<', '#38;', 'あ', ' ', '\n');
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const input = element();
      writeAttribute(input, 'value', parts.join(''));
      expect(readAttribute(input, 'value')).toBe(parts.join(''));
    }),
  );
});
