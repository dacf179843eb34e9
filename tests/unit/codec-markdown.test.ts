import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PortableText } from '../../src/model/portable-text.ts';
import { normalBody, parseBody, writeBody } from '../../src/sources/codec/markdown/index.ts';
import { assets, body } from '../fixtures/portable-text.ts';

const runs = { numRuns: 300 };

function dropKeys<T extends { _key?: string | undefined }>(items: readonly T[]): T[] {
  return items.map((item) => {
    const copy = { ...item };
    delete copy._key;
    return copy;
  });
}

/** A body without the keys of its blocks, spans and rows; mark definitions keep theirs. */
function withoutKeys(blocks: PortableText): PortableText {
  return dropKeys(blocks).map((block) => {
    switch (block._type) {
      case 'block':
        return { ...block, children: dropKeys(block.children) };
      case 'table':
        return { ...block, rows: dropKeys(block.rows) };
      case 'roadmap':
        return { ...block, stages: dropKeys(block.stages) };
      case 'faq':
        return { ...block, items: dropKeys(block.items) };
      default:
        return block;
    }
  });
}

describe('laws over generated documents', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const markdown = writeBody(blocks, assets);
        const { blocks: read, problems } = parseBody(markdown, assets);
        expect(problems).toEqual([]);
        expect(withoutKeys(read)).toEqual(normalBody(blocks));
      }),
      runs,
    );
  });

  it('writes a canonical file as it is', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const markdown = writeBody(blocks, assets);
        expect(writeBody(parseBody(markdown, assets).blocks, assets)).toBe(markdown);
      }),
      runs,
    );
  });

  it('has an idempotent normal form, which is written like the original', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        const normal = normalBody(blocks);
        expect(normalBody(normal)).toEqual(normal);
        expect(writeBody(normal, assets)).toBe(writeBody(blocks, assets));
      }),
      runs,
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
        ),
        (text) => {
          parseBody(text, assets);
        },
      ),
      runs,
    );
  });
});
