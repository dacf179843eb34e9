import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

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

/** The text of an element as a reader has it: a block ends a line, ignored parts are left out. */
export function textOf(element: Element, ignored: (element: Element) => boolean): string {
  let text = '';
  const walk = (node: Node) => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (!('tagName' in node)) return;
    if (ignored(node)) return;
    for (const child of node.childNodes) walk(child);
    if (blocks.has(node.tagName)) text += '\n';
  };
  walk(element);
  return text
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
}
