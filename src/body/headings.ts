import type { PortableText, TextBlock } from '../model/portable-text.ts';

/** A heading of a text, with the part of the address that leads to it. */
export interface Heading {
  readonly level: 2 | 3 | 4;
  readonly text: string;
  readonly id: string;
}

/** The text of a block without its marks. */
export function plainText(block: TextBlock): string {
  return block.children.map(({ text }) => text).join('');
}

const levels = { h2: 2, h3: 3, h4: 4 } as const;

/**
 * The headings of a text in order. An id is the heading itself, as Japanese addresses after `#`
 * are; a second one of the same words gets a number.
 * @param prefix set before each id where several texts stand on one page
 */
export function headingsOf(blocks: PortableText, prefix = ''): Heading[] {
  const seen = new Map<string, number>();
  return blocks.flatMap((block) => {
    if (block._type !== 'block') return [];
    if (block.style === 'normal' || block.style === 'blockquote') return [];
    const text = plainText(block);
    const base = prefix + text.replaceAll(/\s+/gu, '-');
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    return [{ level: levels[block.style], text, id: times === 1 ? base : `${base}-${times}` }];
  });
}

/** Text of all blocks, for reading time, excerpts and search. */
export function textOf(blocks: PortableText): string {
  return blocks
    .map((block) => {
      switch (block._type) {
        case 'block':
          return plainText(block);
        case 'quote':
        case 'note':
          return block.text;
        case 'table':
          return block.rows.flatMap(({ cells }) => cells).join(' ');
        case 'roadmap':
          return block.stages.map(({ stage, action }) => `${stage} ${action}`).join('\n');
        case 'faq':
          return block.items.map(({ question, answer }) => `${question} ${answer}`).join('\n');
        case 'image':
          return block.alt;
      }
    })
    .join('\n');
}

/** Minutes to read a Japanese text, at 500 characters a minute, at least 1. */
export function readingMinutes(blocks: PortableText): number {
  return Math.max(1, Math.round(textOf(blocks).replaceAll(/\s/gu, '').length / 500));
}
