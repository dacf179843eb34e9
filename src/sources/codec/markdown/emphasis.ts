import { flanking } from './flanking.ts';
import type { InlineNode, MarkNode } from './mark-tree.ts';
import type { Piece } from './pieces.ts';
import { inlinePieces } from './pieces.ts';

/** Markers that touch are one run to Markdown: the pieces `from`..`to` at `start` of the text. */
interface MarkerRun {
  pieces: Piece[];
  start: number;
  end: number;
}

function markerRuns(pieces: readonly Piece[]): MarkerRun[] {
  const runs: MarkerRun[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const end = offset + piece.text.length;
    if (piece.node) {
      const last = runs.at(-1);
      if (last?.end === offset) {
        last.pieces.push(piece);
        last.end = end;
      } else {
        runs.push({ pieces: [piece], start: offset, end });
      }
    }
    offset = end;
  }
  return runs;
}

/** The emphasis that a run of markers fails to express, outermost first. */
function misread(run: MarkerRun, text: string): MarkNode | undefined {
  const opening = run.pieces.find((piece) => piece.kind === 'open');
  const closing = run.pieces.findLast((piece) => piece.kind === 'close');
  if (opening && closing) return opening.node;
  const { opens, closes } = flanking(text, run.start, run.end);
  return opening ? (opens ? undefined : opening.node) : closes ? undefined : closing?.node;
}

/**
 * The pieces of an inline tree in which every `*` marker reads as meant. Emphasis that the flanking
 * rule denies (`a**"b"**c`) or that would touch other emphasis (`**a***b*`) becomes a directive.
 */
export function settledPieces(nodes: readonly InlineNode[], oneLine: boolean): Piece[] {
  const asDirective = new Set<MarkNode>();
  for (;;) {
    const pieces = inlinePieces(nodes, { asDirective, oneLine });
    const runs = markerRuns(pieces);
    const text = pieces.map((piece) => piece.text).join('');
    const settled = asDirective.size;
    for (const run of runs) {
      // A run that touches a changed one reads differently now: look at it in the next round.
      if (run.pieces.some(({ node }) => node && asDirective.has(node))) continue;
      const node = misread(run, text);
      if (node) asDirective.add(node);
    }
    if (asDirective.size === settled) return pieces;
  }
}
