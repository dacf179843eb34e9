import type { Block, PortableText } from '../../../model/portable-text.ts';

/** cyrb53: 53 bits, good enough to tell the blocks of one body apart. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}

interface Keyed {
  _key?: string | undefined;
}

/** Gives each item without a key the hash of its content, numbered where content repeats. */
function keyed<T extends Keyed>(items: readonly T[]): T[] {
  const used = new Set(items.map((item) => item._key));
  return items.map((item) => {
    if (item._key !== undefined) return item;
    const content = hash(
      JSON.stringify(item, (name, value: unknown) => (name === '_key' ? undefined : value)),
    );
    let key = content;
    for (let count = 2; used.has(key); count += 1) key = `${content}-${count}`;
    used.add(key);
    return { ...item, _key: key };
  });
}

function withInnerKeys(block: Block): Block {
  switch (block._type) {
    case 'block':
      return { ...block, children: keyed(block.children) };
    case 'table':
      return { ...block, rows: keyed(block.rows) };
    case 'roadmap':
      return { ...block, stages: keyed(block.stages) };
    case 'faq':
      return { ...block, items: keyed(block.items) };
    default:
      return block;
  }
}

/** Adds the `_key`s that Sanity's Studio needs, derived from content so that equal bodies get equal keys. */
export function withKeys(blocks: PortableText): PortableText {
  return keyed(blocks).map(withInnerKeys);
}
