import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** The text that a reader finds on a page: no markup, no hidden parts, `<wbr>` joins. */
export function visibleText(html: string): string {
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    if ('tagName' in node) {
      if (['head', 'script', 'style', 'svg', 'template'].includes(node.tagName)) return;
      if (node.attrs.some(({ name }) => name === 'hidden')) return;
      const inline = [
        'a',
        'b',
        'strong',
        'em',
        'span',
        'small',
        'wbr',
        'time',
        'ruby',
        'rt',
        'rp',
        'code',
      ];
      if (!inline.includes(node.tagName)) parts.push('\n');
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return parts
    .join('')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
}
