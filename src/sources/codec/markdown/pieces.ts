import { writeAttribute } from './attributes.ts';
import { isAutolink, writeDestination } from './destination.ts';
import type { InlineNode, Leaf, MarkNode } from './mark-tree.ts';

/** A stretch of Markdown: text still to be escaped, finished markup, or an emphasis marker. */
export interface Piece {
  text: string;
  kind: 'text' | 'labelText' | 'markup' | 'open' | 'close';
  /** The emphasis that a marker belongs to. */
  node?: MarkNode;
}

export interface InlineSetting {
  /** Emphasis that `*` cannot express where it stands: written `:strong[…]` or `:em[…]`. */
  asDirective: ReadonlySet<MarkNode>;
  /** Where a block is one line, `\n` is written `<br>`. */
  oneLine: boolean;
}

interface Surroundings extends InlineSetting {
  inLink: boolean;
  inDirective: boolean;
}

const markup = (text: string): Piece => ({ text, kind: 'markup' });

function codePieces(text: string, around: Surroundings): Piece[] {
  if (around.inDirective && /[[\]]/.test(text)) {
    return [markup(':code['), { text, kind: 'labelText' }, markup(']')];
  }
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length));
  let size = 1;
  while (runs.has(size)) size += 1;
  const fence = '`'.repeat(size);
  const padded = /^`|`$|^ [^]* $/.test(text) && /[^ ]/.test(text);
  return [markup(fence + (padded ? ` ${text} ` : text) + fence)];
}

function leafPieces(leaf: Leaf, around: Surroundings): Piece[] {
  if (leaf.code) return codePieces(leaf.text, around);
  const kind = around.inLink || around.inDirective ? 'labelText' : 'text';
  if (!around.oneLine) return [{ text: leaf.text, kind }];
  return leaf.text
    .split('\n')
    .flatMap((text, index): Piece[] => [
      ...(index > 0 ? [markup('<br>')] : []),
      ...(text === '' ? [] : [{ text, kind } as const]),
    ]);
}

function directivePieces(
  node: MarkNode,
  around: Surroundings,
  name: string,
  attribute = '',
): Piece[] {
  const inner = inlinePieces(node.children, { ...around, inDirective: true });
  return [markup(`:${name}[`), ...inner, markup(`]${attribute && `{${attribute}}`}`)];
}

function linkPieces(node: MarkNode, around: Surroundings, address: string): Piece[] {
  const [only] = node.children;
  const isBare = node.children.length === 1 && only?.type === 'leaf' && !only.code;
  const fits = !around.inDirective || !/[[\]]/.test(address);
  if (isBare && only.text === address && isAutolink(address) && fits) {
    return [markup(`<${address}>`)];
  }
  const inner = inlinePieces(node.children, { ...around, inLink: true });
  return [markup('['), ...inner, markup(`](${writeDestination(address, around.inDirective)})`)];
}

function markPieces(node: MarkNode, around: Surroundings): Piece[] {
  const { mark } = node;
  if (typeof mark === 'string') {
    if (around.asDirective.has(node)) return directivePieces(node, around, mark);
    const marker = mark === 'strong' ? '**' : '*';
    const inner = inlinePieces(node.children, around);
    return [{ text: marker, kind: 'open', node }, ...inner, { text: marker, kind: 'close', node }];
  }
  const attribute = (name: string, value: string): string =>
    writeAttribute(name, value, around.inDirective || around.inLink);
  switch (mark._type) {
    case 'ruby':
      return directivePieces(node, around, 'ruby', attribute('reading', mark.reading));
    // A link in a link cannot be written with brackets; `ref:` in an address means a document.
    case 'internalLink':
      return around.inLink
        ? directivePieces(node, around, 'link', attribute('ref', mark.reference._ref))
        : linkPieces(node, around, `ref:${mark.reference._ref}`);
    case 'link':
      return around.inLink || mark.href.startsWith('ref:')
        ? directivePieces(node, { ...around, inLink: true }, 'link', attribute('href', mark.href))
        : linkPieces(node, around, mark.href);
  }
}

/** The pieces of an inline tree, in order. */
export function inlinePieces(
  nodes: readonly InlineNode[],
  around: InlineSetting & Partial<Surroundings>,
): Piece[] {
  const full = { inLink: false, inDirective: false, ...around };
  return nodes.flatMap((node) =>
    node.type === 'leaf' ? leafPieces(node, full) : markPieces(node, full),
  );
}
