import type { MarkDef, Span } from '../../../model/portable-text.ts';

/** A mark by identity: two annotations with equal content are two marks. */
export type Mark = 'strong' | 'em' | MarkDef;

/** Text with the marks that it carries; neighbours differ in marks or in `code`. */
export interface MarkedText {
  text: string;
  code: boolean;
  marks: readonly Mark[];
}

export interface Leaf {
  type: 'leaf';
  text: string;
  code: boolean;
}

export interface MarkNode {
  type: 'mark';
  mark: Mark;
  children: InlineNode[];
}

export type InlineNode = Leaf | MarkNode;

const isAnnotation = (mark: Mark): mark is MarkDef => typeof mark !== 'string';

/** End of the run of `mark` that starts at `from`, not past `to`. */
function runEnd(texts: readonly MarkedText[], mark: Mark, from: number, to: number): number {
  let end = from;
  while (end < to && texts[end]?.marks.includes(mark)) end += 1;
  return end;
}

/** Shortens `from`..`end` so that it cuts no annotation that starts inside it. */
function sparing(texts: readonly MarkedText[], from: number, end: number, to: number): number {
  if (end >= to) return end;
  let cut = end;
  for (const mark of texts[end]?.marks ?? []) {
    if (!isAnnotation(mark)) continue;
    let start = end;
    while (start > from && texts[start - 1]?.marks.includes(mark)) start -= 1;
    if (start > from && start < cut) cut = start;
  }
  return cut === end ? end : sparing(texts, from, cut, to);
}

/**
 * Nests marks that may overlap: the longest run is outermost, equals in the order of `marks`.
 * Where runs cross, strong and em are cut rather than annotations (half a reading reads wrong).
 */
export function nestMarks(
  texts: readonly MarkedText[],
  from = 0,
  to = texts.length,
  outer: readonly Mark[] = [],
): InlineNode[] {
  const nodes: InlineNode[] = [];
  let at = from;
  while (at < to) {
    const piece = texts[at];
    if (!piece) break;
    let best: { mark: Mark; end: number } | undefined;
    for (const mark of piece.marks) {
      if (outer.includes(mark)) continue;
      const end = sparing(texts, at, runEnd(texts, mark, at, to), to);
      if (!best || end > best.end) best = { mark, end };
    }
    if (best) {
      const children = nestMarks(texts, at, best.end, [...outer, best.mark]);
      nodes.push({ type: 'mark', mark: best.mark, children });
      at = best.end;
    } else {
      nodes.push({ type: 'leaf', text: piece.text, code: piece.code });
      at += 1;
    }
  }
  return nodes;
}

/** The spans of a tree; every annotation in it gets a mark definition of its own, `m1`, `m2` … */
export function flattenMarks(nodes: readonly InlineNode[]): {
  children: Span[];
  markDefs: MarkDef[];
} {
  const children: Span[] = [];
  const markDefs: MarkDef[] = [];
  const walk = (node: InlineNode, decorators: readonly string[], keys: readonly string[]): void => {
    if (node.type === 'leaf') {
      const used = node.code ? [...decorators, 'code'] : decorators;
      const sorted = ['strong', 'em', 'code'].filter((name) => used.includes(name));
      children.push({ _type: 'span', text: node.text, marks: [...sorted, ...keys] });
      return;
    }
    const { mark } = node;
    if (isAnnotation(mark)) {
      const _key = `m${markDefs.length + 1}`;
      markDefs.push({ ...mark, _key });
      for (const child of node.children) walk(child, decorators, [...keys, _key]);
    } else {
      for (const child of node.children) walk(child, [...decorators, mark], keys);
    }
  };
  for (const node of nodes) walk(node, [], []);
  return { children, markDefs };
}
