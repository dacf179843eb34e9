import type { Block, PortableText, TextBlock } from '../../../model/portable-text.ts';
import { flattenMarks } from './mark-tree.ts';
import { cleanText, inlineTree } from './normal-text.ts';

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const text = value === undefined ? '' : cleanText(value);
  const record: Partial<Record<K, string>> = {};
  return text === '' ? record : { ...record, [key]: text };
}

function normalTextBlock(block: TextBlock): TextBlock | undefined {
  const { children, markDefs } = flattenMarks(inlineTree(block));
  if (children.length === 0) return undefined;
  const text: TextBlock = { _type: 'block', style: block.style, children, markDefs };
  const { listItem, level = 1 } = block;
  return listItem ? { ...text, listItem, level } : text;
}

function normalBlock(block: Block): Block | undefined {
  switch (block._type) {
    case 'block':
      return normalTextBlock(block);
    case 'image':
      return {
        _type: 'image',
        asset: { _type: 'reference', _ref: block.asset._ref },
        alt: cleanText(block.alt),
        ...optional('caption', block.caption),
        ...optional('credit', block.credit),
        ...(block.people !== undefined && { people: block.people }),
        ...optional('consentOn', block.consentOn),
      };
    case 'quote':
      return {
        _type: 'quote',
        text: cleanText(block.text),
        source: cleanText(block.source),
        ...optional('url', block.url),
      };
    case 'note':
      return { _type: 'note', ...optional('title', block.title), text: cleanText(block.text) };
    case 'table': {
      const width = Math.max(1, ...block.rows.map((row) => row.cells.length));
      const rows = block.rows.map((row) => ({
        _type: 'row' as const,
        cells: Array.from({ length: width }, (_, column) =>
          cleanText(row.cells[column] ?? '').replace(/^[ \t]+|[ \t]+$/g, ''),
        ),
      }));
      return { _type: 'table', ...optional('caption', block.caption), rows };
    }
    case 'roadmap': {
      const stages = block.stages.map((stage) => ({
        _type: 'stage' as const,
        stage: cleanText(stage.stage),
        ...optional('owner', stage.owner),
        action: cleanText(stage.action),
        ...optional('due', stage.due),
        ...optional('progress', stage.progress),
      }));
      return { _type: 'roadmap', stages };
    }
    case 'faq': {
      const items = block.items.map((item) => ({
        _type: 'qa' as const,
        question: cleanText(item.question),
        answer: cleanText(item.answer),
      }));
      return { _type: 'faq', items };
    }
  }
}

/**
 * The form of a body that its Markdown file stands for. Pure and idempotent. Its rules:
 *
 * 1. `_key` goes, except on mark definitions, which become `m1`, `m2` … in the order of the text.
 * 2. Line ends become `\n`; NUL and half a surrogate pair become U+FFFD.
 * 3. In a text block, spaces and tabs at both ends of every line go, and so do empty lines at both
 *    ends of the block; a block without text goes.
 * 4. Neighbouring spans with the same marks join; marks stand in the order strong, em, code,
 *    annotations from outside in; marks without a definition and unused definitions go.
 * 5. White space at the ends of a strong or em run loses that mark, a line break loses `code`.
 * 6. Each stretch of an annotation has its own definition; equal ones that touch stay two. Where
 *    two annotations cross, the one that starts earlier is cut in two.
 * 7. A list item without a level has level 1; a level without a list goes.
 * 8. Optional fields that are empty go.
 * 9. Table cells lose spaces and tabs at their ends, short rows are filled with empty cells.
 */
export function normalBody(blocks: PortableText): PortableText {
  return blocks.map(normalBlock).filter((block) => block !== undefined);
}
