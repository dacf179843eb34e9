import type { MarkDef, TextBlock } from '../../../model/portable-text.ts';
import type { InlineNode, Mark, MarkedText } from './mark-tree.ts';
import { nestMarks } from './mark-tree.ts';

/** One UTF-16 code unit with its marks. */
interface Cell {
  char: string;
  code: boolean;
  marks: readonly Mark[];
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t';

/** Line ends become `\n`; NUL and half a surrogate pair, which no file can hold, become U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').toWellFormed();
}

function cleanDef(def: MarkDef): MarkDef {
  switch (def._type) {
    case 'link':
      return { ...def, href: cleanText(def.href) };
    case 'ruby':
      return { ...def, reading: cleanText(def.reading) };
    case 'internalLink':
      return { ...def, reference: { ...def.reference, _ref: cleanText(def.reference._ref) } };
  }
}

function marksOf(names: readonly string[], defs: readonly MarkDef[]): Mark[] {
  const annotations = defs.filter((def) => names.includes(def._key));
  const links = annotations.filter((def) => def._type !== 'ruby');
  const rubies = annotations.filter((def) => def._type === 'ruby');
  const emphasis = (['strong', 'em'] as const).filter((name) => names.includes(name));
  return [...links, ...rubies, ...emphasis];
}

function cellsOf(block: TextBlock): Cell[] {
  const seen = new Set(['strong', 'em', 'code']);
  const defs = block.markDefs
    .filter((def) => !seen.has(def._key) && seen.add(def._key))
    .map(cleanDef);
  const cells: Cell[] = [];
  for (const span of block.children) {
    const marks = marksOf(span.marks, defs);
    const code = span.marks.includes('code');
    for (const char of span.text.toWellFormed().split('')) {
      if (char === '\n' && cells.at(-1)?.char === '\r') cells.pop();
      cells.push({ char: char === '\0' ? '\uFFFD' : char, code, marks });
    }
  }
  return cells.map((cell) =>
    cell.char === '\r' || cell.char === '\n' ? { ...cell, char: '\n', code: false } : cell,
  );
}

/** Drops blanks at both ends of every line, and empty lines at both ends of the block. */
function trim(cells: readonly Cell[]): Cell[] {
  const lines: Cell[] = [];
  for (const cell of cells) {
    if (cell.char === '\n') while (isBlank(lines.at(-1)?.char)) lines.pop();
    const atStart = lines.length === 0 || lines.at(-1)?.char === '\n';
    if (atStart && isBlank(cell.char)) continue;
    if (lines.length === 0 && cell.char === '\n') continue;
    lines.push(cell);
  }
  while (isBlank(lines.at(-1)?.char) || lines.at(-1)?.char === '\n') lines.pop();
  return lines;
}

/** Takes `mark` off the white space at both ends of each of its runs. */
function tighten(cells: readonly Cell[], mark: 'strong' | 'em'): Cell[] {
  const isLoose = (cell: Cell): boolean => !cell.code && /\s/.test(cell.char);
  const bare = (cell: Cell): Cell => ({ ...cell, marks: cell.marks.filter((m) => m !== mark) });
  const result = [...cells];
  const strip = (indices: Iterable<number>): void => {
    let inside = false;
    for (const index of indices) {
      const cell = result[index];
      if (!cell?.marks.includes(mark)) inside = false;
      else if (!inside && isLoose(cell)) result[index] = bare(cell);
      else inside = true;
    }
  };
  strip(result.keys());
  strip([...result.keys()].reverse());
  return result;
}

function sameMarks(a: Cell | MarkedText, b: Cell | MarkedText): boolean {
  if (a.marks === b.marks) return a.code === b.code;
  return (
    a.code === b.code &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, index) => mark === b.marks[index])
  );
}

/** The text of a block as a tree of marks, by the rules that `normalBody` lists. */
export function inlineTree(block: TextBlock): InlineNode[] {
  const cells = tighten(tighten(trim(cellsOf(block)), 'strong'), 'em');
  const texts: MarkedText[] = [];
  for (const cell of cells) {
    const last = texts.at(-1);
    if (last && sameMarks(last, cell)) last.text += cell.char;
    else texts.push({ text: cell.char, code: cell.code, marks: cell.marks });
  }
  return nestMarks(texts);
}
