import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Block } from '../../../model/portable-text.ts';
import type { AssetNames } from '../asset-names.ts';
import { imageBlock } from './read-image.ts';
import { readPlain } from './read-inline.ts';
import type { ProblemLog } from './problem.ts';
import { blockProblems } from './read-problems.ts';
import { readTable } from './read-table.ts';

type BlockDirective = ContainerDirective | LeafDirective;

/** The attributes of a directive, with a problem for each name that is not allowed. */
function attributesOf<N extends string>(
  node: BlockDirective,
  names: readonly N[],
  log: ProblemLog,
): Partial<Record<N, string>> {
  const values: Partial<Record<N, string>> = {};
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    const known = names.find((candidate) => candidate === name);
    if (known === undefined)
      log.report(node, `${blockProblems.attributes}使えるのは ${names.join('、')} です。`);
    else if (typeof value === 'string') values[known] = value;
  }
  return values;
}

/** The label of a container (`:::note[題]`), which mdast keeps as a marked first paragraph. */
function labelOf(node: ContainerDirective, log: ProblemLog): string | undefined {
  const [first] = node.children;
  if (first?.type !== 'paragraph' || !first.data?.directiveLabel) return undefined;
  return readPlain(first.children, log, first, blockProblems.labelMarks);
}

/** The lines between the fences exactly as they stand: quotes and notes hold plain text. */
function innerText(node: ContainerDirective, log: ProblemLog): string | undefined {
  const [opening = '', ...lines] = log.wordsOf(node).split('\n');
  const fence = /^:*/.exec(opening)?.[0] ?? '';
  const last = lines.pop()?.trim() ?? '';
  if (!/^:+$/.test(last) || last.length < fence.length) {
    log.report(node, blockProblems.unclosed);
    return undefined;
  }
  const text = lines.join('\n');
  if (text === '') log.report(node, blockProblems.emptyText);
  return text === '' ? undefined : text;
}

function readQuote(node: ContainerDirective, log: ProblemLog): Block | undefined {
  const { source, url } = attributesOf(node, ['source', 'url'], log);
  if (labelOf(node, log) !== undefined) log.report(node, blockProblems.quoteSource);
  if (!source) log.report(node, blockProblems.quoteSource);
  const text = innerText(node, log);
  if (!source || text === undefined) return undefined;
  return url === undefined
    ? { _type: 'quote', text, source }
    : { _type: 'quote', text, source, url };
}

function readNote(node: ContainerDirective, log: ProblemLog): Block | undefined {
  const attributes = attributesOf(node, ['title'], log);
  const label = labelOf(node, log);
  if (label !== undefined && attributes.title !== undefined)
    log.report(node, blockProblems.attributes);
  const title = attributes.title ?? label;
  const text = innerText(node, log);
  if (text === undefined) return undefined;
  return title === undefined ? { _type: 'note', text } : { _type: 'note', title, text };
}

function readCaptionedTable(node: ContainerDirective, log: ProblemLog): Block | undefined {
  const attributes = attributesOf(node, ['caption'], log);
  const label = labelOf(node, log);
  if (label !== undefined && attributes.caption !== undefined)
    log.report(node, blockProblems.attributes);
  const caption = attributes.caption ?? label;
  innerText(node, log);
  const [table, ...others] = label === undefined ? node.children : node.children.slice(1);
  if (table?.type !== 'table' || others.length > 0) {
    log.report(node, blockProblems.tableOnly);
    return undefined;
  }
  const block = readTable(table, log);
  return caption === undefined ? block : { ...block, caption };
}

const pictureAttributes = ['src', 'alt', 'caption', 'credit', 'people', 'consentOn'] as const;

/** Reads `:::quote`, `:::note`, `:::table` and `::image`. */
export function readDirective(
  node: BlockDirective,
  assets: AssetNames,
  log: ProblemLog,
): Block | undefined {
  if (node.type === 'leafDirective') {
    if (node.name === 'image') {
      if (node.children.length > 0) log.report(node, blockProblems.attributes);
      const { src, ...rest } = attributesOf(node, pictureAttributes, log);
      return imageBlock(node, { src, ...rest }, assets, log);
    }
  } else if (node.name === 'quote') {
    return readQuote(node, log);
  } else if (node.name === 'note') {
    return readNote(node, log);
  } else if (node.name === 'table') {
    return readCaptionedTable(node, log);
  }
  log.report(node, blockProblems.directive);
  return undefined;
}
