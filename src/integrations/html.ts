import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** The value of an element's attribute, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

/** Every element of a page in document order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Node) => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

const blocks = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'div',
  'section',
  'tr',
  'td',
  'th',
  'figure',
  'figcaption',
  'blockquote',
  'br',
]);

/** A stretch of a page's text; a heading that can be linked to has an id. */
export interface TextBlock {
  readonly text: string;
  /** `h1` to `h4`; absent for a paragraph. */
  readonly heading?: string;
  readonly id?: string | undefined;
}

const headings = new Set(['h1', 'h2', 'h3', 'h4']);

/** The text of an element block by block, in the order in which it is read. */
export function blocksOf(element: Element, ignored: (element: Element) => boolean): TextBlock[] {
  const found: TextBlock[] = [];
  let text = '';
  const end = (about: Omit<TextBlock, 'text'> = {}) => {
    const tidy = text.replaceAll(/\s+/gu, ' ').trim();
    if (tidy !== '') found.push({ text: tidy, ...about });
    text = '';
  };
  const walk = (node: Node) => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (!('tagName' in node)) return;
    if (ignored(node)) return;
    const block = blocks.has(node.tagName);
    if (block) end();
    for (const child of node.childNodes) walk(child);
    if (headings.has(node.tagName)) end({ heading: node.tagName, id: attribute(node, 'id') });
    else if (block) end();
  };
  walk(element);
  end();
  return found;
}
