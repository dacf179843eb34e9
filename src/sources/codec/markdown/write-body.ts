import type { Block, PortableText, TextBlock } from '../../../model/portable-text.ts';
import type { AssetNames } from '../asset-names.ts';
import { writeAttributes } from './attributes.ts';
import { writeRows } from './data-yaml.ts';
import { writeDestination, writeTitle } from './destination.ts';
import { normalBody } from './normal.ts';
import { cellText, labelText } from './write-inline.ts';
import { listLines, textLines } from './write-list.ts';

type Of<T extends Block['_type']> = Extract<Block, { _type: T }>;

/** A run of `char` longer than any at the start of a line of `content`, at least three. */
function fenceFor(char: string, content: string): string {
  const runs = content.match(new RegExp(`^[ \\t]*${char}{3,}`, 'gm')) ?? [];
  return char.repeat(Math.max(3, ...runs.map((run) => run.trim().length + 1)));
}

function writeImage(image: Of<'image'>, assets: AssetNames): string {
  const id = image.asset._ref;
  const known = assets.pathOf(id);
  // An asset that has no file here keeps its id, so that nothing is lost.
  const path = known !== undefined && assets.idOf(known) === id ? known : `ref:${id}`;
  const { alt, caption, credit, people, consentOn } = image;
  const isBare = credit === undefined && people === undefined && consentOn === undefined;
  const isPlain = !/\n|^[ \t]|[ \t]$/.test(alt) && !caption?.includes('\n');
  if (isBare && isPlain) {
    const title = caption === undefined ? '' : ` ${writeTitle(caption)}`;
    return `![${labelText(alt)}](${writeDestination(path)}${title})`;
  }
  return `::image${writeAttributes({ src: path, alt, caption, credit, people, consentOn })}`;
}

function writeContainer(name: string, head: string, content: string): string {
  const fence = fenceFor(':', content);
  return `${fence}${name}${head}\n${content}\n${fence}`;
}

/** A title as a label where nothing in it could be markup, otherwise as an attribute. */
function heading(name: string, text: string | undefined): string {
  if (text === undefined) return '';
  return /^[\p{L}\p{N}、。「」『』（）・！？々〜　]+$/u.test(text)
    ? `[${text}]`
    : writeAttributes({ [name]: text });
}

function writeTable(table: Of<'table'>): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [head, ...body] = table.rows.map(({ cells }) => row(cells.map(cellText)));
  const rule = row((table.rows[0]?.cells ?? []).map(() => '---'));
  const text = [head, rule, ...body].join('\n');
  return table.caption === undefined
    ? text
    : writeContainer('table', heading('caption', table.caption), text);
}

function writeData(name: string, rows: readonly Readonly<Record<string, string>>[]): string {
  const yaml = writeRows(rows);
  const fence = fenceFor('`', yaml);
  return `${fence}${name}\n${yaml}${fence}`;
}

function fields(row: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' && !key.startsWith('_') ? [[key, value]] : [],
    ),
  );
}

function writeBlock(block: Block, assets: AssetNames): string {
  switch (block._type) {
    case 'block':
      return textLines(block).join('\n');
    case 'image':
      return writeImage(block, assets);
    case 'quote':
      return writeContainer(
        'quote',
        writeAttributes({ source: block.source, url: block.url }),
        block.text,
      );
    case 'note':
      return writeContainer('note', heading('title', block.title), block.text);
    case 'table':
      return writeTable(block);
    case 'roadmap':
      return writeData('roadmap', block.stages.map(fields));
    case 'faq':
      return writeData('faq', block.items.map(fields));
  }
}

const isListItem = (block: Block): block is TextBlock =>
  block._type === 'block' && block.listItem !== undefined;

/** The canonical Markdown of a body: blocks with an empty line between, a line end at the end. */
export function writeBody(blocks: PortableText, assets: AssetNames): string {
  const parts: string[] = [];
  let list: TextBlock[] = [];
  const closeList = (): void => {
    if (list.length > 0) parts.push(listLines(list).join('\n'));
    list = [];
  };
  for (const block of normalBody(blocks)) {
    if (isListItem(block)) {
      list.push(block);
    } else {
      closeList();
      parts.push(writeBlock(block, assets));
    }
  }
  closeList();
  // A BOM at the start of a file is not text.
  const body = parts.join('\n\n').replace(/^\uFEFF/, '&#xFEFF;');
  return body === '' ? '' : `${body}\n`;
}
