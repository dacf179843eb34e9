import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReceipt, newReceipt } from '../../src/endpoint/receipts/number.ts';

const receipts = fc
  .tuple(fc.nat({ max: 0xffff_ffff }), fc.nat({ max: 0xffff_ffff }))
  .map(([high, low]) =>
    newReceipt((words) => {
      words.set([high, low]);
      return words;
    }),
  );

describe('a receipt number', () => {
  it('is twelve digits in fours, and is known as one', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(receipt).toMatch(/^\d{4}-\d{4}-\d{4}$/);
        expect(isReceipt(receipt)).toBe(true);
      }),
    );
  });

  it('is not known any more with any one digit wrong', () => {
    fc.assert(
      fc.property(receipts, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (...drawn) => {
        const [receipt, place, step] = drawn;
        const digits = [...receipt.replaceAll('-', '')].map(Number);
        digits[place] = ((digits[place] ?? 0) + step) % 10;
        const wrong = digits.join('').replace(/^(....)(....)(....)$/, '$1-$2-$3');
        expect(isReceipt(wrong)).toBe(false);
      }),
    );
  });

  it('is noticed with two neighbouring digits exchanged, 09 and 90 apart', () => {
    fc.assert(
      fc.property(receipts, fc.nat({ max: 10 }), (receipt, place) => {
        const digits = [...receipt.replaceAll('-', '')];
        const [a = '', b = ''] = digits.slice(place, place + 2);
        fc.pre(a !== b && ![`09`, `90`].includes(a + b));
        digits.splice(place, 2, b, a);
        const wrong = digits.join('').replace(/^(....)(....)(....)$/, '$1-$2-$3');
        expect(isReceipt(wrong)).toBe(false);
      }),
    );
  });

  it.each([
    '',
    '1234',
    '123456789014',
    '1234-5678-9014 ',
    '１２３４-５６７８-９０１４',
    '1234-5678-901a',
  ])('is nothing else: %j', (text) => {
    expect(isReceipt(text)).toBe(false);
  });

  it('takes its digits from all the chance there is', () => {
    const many = new Set(Array.from({ length: 2000 }, () => newReceipt()));
    expect(many.size).toBe(2000);
  });
});
