import type { TextBlock } from '../../../model/portable-text.ts';
import { settledPieces } from './emphasis.ts';
import type { CharacterRole, RawText } from './escape.ts';
import { inlineEscapes, lineEscape } from './escape.ts';
import { inlineTree } from './normal-text.ts';

function rawText(block: TextBlock, oneLine: boolean): RawText {
  const roles: CharacterRole[] = [];
  let text = '';
  for (const piece of settledPieces(inlineTree(block), oneLine)) {
    const role = piece.kind === 'open' || piece.kind === 'close' ? 'markup' : piece.kind;
    text += piece.text;
    for (let count = piece.text.length; count > 0; count -= 1) roles.push(role);
  }
  return { text, roles };
}

function escaped(line: string, offset: number, positions: ReadonlySet<number>): string {
  return line
    .split('')
    .map((char, at) => (positions.has(offset + at) ? `\\${char}` : char))
    .join('');
}

/** The Markdown lines of a paragraph; a line break is a new line, an empty line a lone backslash. */
export function paragraphLines(block: TextBlock): string[] {
  const raw = rawText(block, false);
  const positions = inlineEscapes(raw);
  const isDefinition = raw.text.startsWith('[') && raw.text.includes(']:');
  const isTask = block.listItem !== undefined && /^\[[ \txX]\][ \t\n]/.test(raw.text);
  if ((isDefinition || isTask) && raw.roles[0] === 'text') positions.add(0);
  let offset = 0;
  return raw.text.split('\n').map((line, index) => {
    const start = offset;
    offset += line.length + 1;
    // `--` after the bullet of a list item would make the whole line a thematic break.
    const isRule = index === 0 && block.listItem === 'bullet' && /^[- \t]+$/.test(line);
    const inLine = isRule ? 0 : lineEscape(line, index === 0);
    if (inLine !== undefined) {
      // Of a run of markers all are escaped: what is left of it could close emphasis.
      const run = /^(?:\*+|_+)/.exec(line)?.[0].length ?? 1;
      for (let at = start + inLine; at < start + inLine + run; at += 1) {
        if (raw.roles[at] !== 'markup') positions.add(at);
      }
    }
    return line === '' ? '\\' : escaped(line, start, positions);
  });
}

/** The Markdown of a heading's text: one line, a line break in it is `<br>`. */
export function headingLine(block: TextBlock): string {
  const raw = rawText(block, true);
  const positions = inlineEscapes(raw);
  const closing = /(?:^|[ \t])(#+)$/.exec(raw.text);
  const last = raw.text.length - 1;
  if (closing && raw.roles[last] !== 'markup') positions.add(last);
  return escaped(raw.text, 0, positions);
}

/** The Markdown of plain text between brackets, on one line: an image's alternative text. */
export function labelText(text: string): string {
  const roles = Array.from({ length: text.length }, (): CharacterRole => 'labelText');
  const positions = inlineEscapes({ text: `${text}]`, roles: [...roles, 'markup'] });
  return escaped(text, 0, positions);
}

/** The Markdown of a table cell; a line break in it is `<br>`. */
export function cellText(cell: string): string {
  const text = cell.replaceAll('\n', '<br>');
  const roles = cell
    .split('')
    .flatMap((char): CharacterRole[] =>
      char === '\n' ? ['markup', 'markup', 'markup', 'markup'] : ['text'],
    );
  const positions = inlineEscapes({ text, roles });
  for (const [at, char] of text.split('').entries()) if (char === '|') positions.add(at);
  return escaped(text, 0, positions);
}
