import type { PageElement } from './rewriter.ts';

/** The character references that Astro writes into attributes. */
const references: Readonly<Record<string, string>> = {
  '&#38;': '&',
  '&amp;': '&',
  '&#34;': '"',
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

/** The value of an attribute. The rewriter gives it as it stands in the page's source. */
export function readAttribute(element: PageElement, name: string): string | undefined {
  return element
    .getAttribute(name)
    ?.replaceAll(/&(?:#\d+|\w+);/g, (reference) => references[reference] ?? reference);
}

/** Sets an attribute to a text. The rewriter itself escapes quotation marks and nothing else. */
export function writeAttribute(element: PageElement, name: string, text: string): void {
  element.setAttribute(name, text.replaceAll('&', '&amp;'));
}
