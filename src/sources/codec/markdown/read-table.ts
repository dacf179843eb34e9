import type { Table } from 'mdast';
import type { Block } from '../../../model/portable-text.ts';
import type { ProblemLog } from './problem.ts';
import { readPlain } from './read-inline.ts';
import { blockProblems } from './read-problems.ts';

type TableBlock = Extract<Block, { _type: 'table' }>;

/** Reads a GFM table of plain text. */
export function readTable(node: Table, log: ProblemLog): TableBlock {
  if (node.align?.some((align) => align !== null)) log.report(node, blockProblems.tableAlign);
  const width = node.children[0]?.children.length ?? 0;
  const rows = node.children.map((row) => {
    if (row.children.length > width) log.report(row, blockProblems.tableWide);
    const cells = row.children.map((cell) =>
      readPlain(cell.children, log, cell, blockProblems.cellMarks),
    );
    return { _type: 'row' as const, cells };
  });
  return { _type: 'table', rows };
}
