import type { TextBlock } from '../../../model/portable-text.ts';
import { headingLine, paragraphLines } from './write-inline.ts';

const headingMarks = { h2: '## ', h3: '### ', h4: '#### ' } as const;

/** The Markdown lines of a paragraph, a heading or a quotation, without its list. */
export function textLines(block: TextBlock): string[] {
  switch (block.style) {
    case 'normal':
      return paragraphLines(block);
    case 'blockquote':
      return paragraphLines(block).map((line) => `> ${line}`);
    default:
      return [headingMarks[block.style] + headingLine(block)];
  }
}

interface OpenList {
  kind: TextBlock['listItem'];
  count: number;
  /** Columns from the marker to the text. */
  width: number;
}

/**
 * The Markdown lines of neighbouring list items. A level without an item of its own gets an empty
 * parent on the same line (`- - text`), which stands for no block.
 */
export function listLines(items: readonly TextBlock[]): string[] {
  const lines: string[] = [];
  const open: OpenList[] = [];
  for (const item of items) {
    const level = item.level ?? 1;
    open.length = Math.min(open.length, level);
    const current = open[level - 1];
    const count = current?.kind === item.listItem ? (current?.count ?? 0) + 1 : 1;
    if (current && current.kind !== item.listItem && level === 1) lines.push('');
    open.length = Math.min(open.length, level - 1);
    let indent = ' '.repeat(open.reduce((sum, list) => sum + list.width, 0));
    let marker = indent;
    while (open.length < level - 1) {
      open.push({ kind: 'bullet', count: 1, width: 2 });
      marker += '- ';
      indent += '  ';
    }
    const own = item.listItem === 'number' ? `${count}. ` : '- ';
    open.push({ kind: item.listItem, count, width: own.length });
    const [first = '', ...rest] = textLines(item);
    lines.push(marker + own + first);
    lines.push(...rest.map((line) => indent + ' '.repeat(own.length) + line));
  }
  return lines;
}
