import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  RootContent,
} from 'mdast';
import type { TextBlock } from '../../../model/portable-text.ts';
import type { ProblemLog } from './problem.ts';
import { readInline } from './read-inline.ts';
import { blockProblems } from './read-problems.ts';

type ListPlace = Required<Pick<TextBlock, 'listItem' | 'level'>>;

const styles = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

/** Reports `[label]: address` and `[^1]: note`, which the syntax leaves as text. */
function reportDefinition(node: Paragraph, log: ProblemLog): void {
  const label = /^\[(?:[^\\[\]]|\\[^])+\]:/.exec(log.wordsOf(node))?.[0];
  if (label === undefined || node.children[0]?.type !== 'text') return;
  log.report(node, label.startsWith('[^') ? blockProblems.footnote : blockProblems.definition);
}

/** Reads a paragraph, a heading or a quotation; undefined with a problem if the subset lacks it. */
export function readText(node: RootContent, log: ProblemLog): TextBlock | undefined {
  switch (node.type) {
    case 'paragraph':
      reportDefinition(node, log);
      return { _type: 'block', style: 'normal', ...readInline(node.children, log) };
    case 'heading': {
      if (!log.wordsOf(node).startsWith('#')) log.report(node, blockProblems.setext);
      if (node.depth === 1) log.report(node, blockProblems.heading1);
      if (node.depth > 4) log.report(node, blockProblems.headingDeep);
      const style = node.depth === 2 || node.depth === 3 ? styles[node.depth] : 'h4';
      return { _type: 'block', style, ...readInline(node.children, log) };
    }
    case 'blockquote': {
      const [only, ...others] = node.children;
      if (!only) return undefined;
      if (only.type !== 'paragraph' || others.length > 0) {
        log.report(node, blockProblems.quote);
        return undefined;
      }
      return { _type: 'block', style: 'blockquote', ...readInline(only.children, log) };
    }
    default:
      log.report(node, blockProblems.nested);
      return undefined;
  }
}

function readItem(item: ListItem, place: ListPlace, log: ProblemLog): TextBlock[] {
  const [first, ...others] = item.children;
  const blocks: TextBlock[] = [];
  const nested: (BlockContent | DefinitionContent)[] = others;
  if (first?.type === 'list') {
    // An empty parent (`- - text`) stands for a level that is left out.
    nested.unshift(first);
  } else if (first) {
    if (/^\[[ \txX]\][ \t\n]/.test(log.wordsOf(first))) log.report(first, blockProblems.task);
    const text = readText(first, log);
    if (text) blocks.push({ ...text, ...place });
  }
  let previous: List | undefined;
  for (const child of nested) {
    if (child.type === 'list') blocks.push(...readList(child, previous, place.level + 1, log));
    else log.report(child, blockProblems.listItem);
    previous = child.type === 'list' ? child : undefined;
  }
  return blocks;
}

/** Reads a list; `previous` is the list right before it, which must be of the other kind. */
export function readList(
  list: List,
  previous: List | undefined,
  level: number,
  log: ProblemLog,
): TextBlock[] {
  if (level > 3) {
    log.report(list, blockProblems.listDepth);
    return [];
  }
  if (list.ordered && list.start !== 1) log.report(list, blockProblems.listStart);
  if (previous && previous.ordered === list.ordered) log.report(list, blockProblems.listSplit);
  const listItem = list.ordered ? 'number' : 'bullet';
  return list.children.flatMap((item) => readItem(item, { listItem, level }, log));
}
