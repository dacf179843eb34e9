import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { continuedIn, partsOfIndex } from '../../src/search/index/parts.ts';

const words = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom('塩', '尻', '副', '業', '3'), minLength: 1 }))
  .map((all) => all.toSorted().map((word): readonly [string] => [word]));
const sizeOf = ([word]: readonly [string, ...unknown[]]) => word.length;
const limit = fc.integer({ min: 1, max: 20 });

test('the parts of an index hold every word once, in its order, and are as small as asked', () => {
  fc.assert(
    fc.property(words, limit, (all, most) => {
      const parts = partsOfIndex(all, sizeOf, most);
      expect(parts.flat()).toEqual(all);
      for (const part of parts) {
        const size = part.reduce((sum, word) => sum + sizeOf(word), 0);
        expect(part.length === 1 || size <= most).toBe(true);
      }
    }),
  );
});

test('who knows which parts go on with a character knows all parts that hold its words', () => {
  fc.assert(
    fc.property(words, limit, fc.constantFrom('塩', '尻', '副', '業', '3'), (all, most, lone) => {
      const parts = partsOfIndex(all, sizeOf, most);
      const begins = parts.findIndex((part) => (part.at(-1)?.[0] ?? '') >= lone);
      const continued = continuedIn(parts).filter((word) => word.startsWith(lone));
      const known = parts.filter(
        (part, at) => at === begins || continued.includes(part.at(0)?.[0] ?? ''),
      );
      const holding = parts.filter((part) => part.some(([word]) => word.startsWith(lone)));
      expect(holding.filter((part) => !known.includes(part))).toEqual([]);
    }),
  );
});
