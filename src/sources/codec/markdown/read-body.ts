import type { List, RootContent } from 'mdast';
import type { Block, PortableText } from '../../../model/portable-text.ts';
import type { AssetNames } from '../asset-names.ts';
import { withKeys } from './keys.ts';
import { cleanText } from './normal-text.ts';
import { normalBody } from './normal.ts';
import type { BodyProblem } from './problem.ts';
import { ProblemLog } from './problem.ts';
import { readData } from './read-data.ts';
import { readDirective } from './read-directive.ts';
import { readImage } from './read-image.ts';
import { blockProblems } from './read-problems.ts';
import { readTable } from './read-table.ts';
import { readList, readText } from './read-text.ts';
import { parseTree } from './syntax.ts';

function readBlock(
  node: Exclude<RootContent, List>,
  assets: AssetNames,
  log: ProblemLog,
): Block | undefined {
  switch (node.type) {
    case 'paragraph': {
      const [only, ...others] = node.children;
      const isImage = only?.type === 'image' && others.length === 0;
      return isImage ? readImage(only, assets, log) : readText(node, log);
    }
    case 'heading':
    case 'blockquote':
      return readText(node, log);
    case 'code':
      return readData(node, log);
    case 'table':
      return readTable(node, log);
    case 'containerDirective':
    case 'leafDirective':
      return readDirective(node, assets, log);
    case 'thematicBreak':
      log.report(node, blockProblems.thematicBreak);
      return undefined;
    default:
      log.report(node, blockProblems.html);
      return undefined;
  }
}

function readBlocks(nodes: readonly RootContent[], assets: AssetNames, log: ProblemLog): Block[] {
  let previous: RootContent | undefined;
  return nodes.flatMap((node): Block[] => {
    const before = previous?.type === 'list' ? previous : undefined;
    previous = node;
    if (node.type === 'list') return readList(node, before, 1, log);
    const block = readBlock(node, assets, log);
    return block ? [block] : [];
  });
}

/**
 * Reads a Markdown body. Never throws; whatever lies outside the subset is a problem, and then
 * `blocks` is what could be read of the rest. Blocks have keys derived from their content.
 */
export function parseBody(
  markdown: string,
  assets: AssetNames,
): { blocks: PortableText; problems: BodyProblem[] } {
  const log = new ProblemLog(cleanText(markdown.replace(/^\uFEFF/, '')));
  try {
    const blocks = readBlocks(parseTree(log.source).children, assets, log);
    return { blocks: withKeys(normalBody(blocks)), problems: log.problems };
  } catch {
    // The parser recurses: nesting of thousands of levels exhausts the stack.
    log.report({}, blockProblems.unreadable);
    return { blocks: [], problems: log.problems };
  }
}
