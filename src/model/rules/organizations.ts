import { fold } from '../../lib/text.ts';
import { rule } from './rule.ts';
import { legalFormWords } from './words.ts';

const single = rule({
  name: 'I21',
  severity: 'error',
  types: ['organization'],
  check: ({ _id, title }, { lookup }) =>
    lookup
      .all('organization')
      .filter((other) => other._id !== _id && fold(other.title) === fold(title))
      .map((other) => ({
        path: ['title'],
        found: title,
        message: `「${title}」という団体がもう1つあります（${other._id}）。同じ団体なら1つにまとめ、法人の種類の変化は「法人の種類の変遷」に書いてください。`,
      })),
});

const bareName = rule({
  name: 'I21',
  severity: 'warning',
  types: ['organization'],
  check: ({ title }) => {
    const folded = fold(title);
    const form = legalFormWords.find(
      (word) => folded.startsWith(fold(word)) || folded.endsWith(fold(word)),
    );
    return form === undefined
      ? []
      : [
          {
            path: ['title'],
            found: title,
            message: `名前に「${form}」が入っています。名前からは外し、「法人の種類」で選んでください。`,
          },
        ];
  },
});

/**
 * The check digit of a 法人番号, its first digit: 9 − (Σ Pn × Qn mod 9) over the other twelve, where
 * Pn is the n-th digit from the lowest and Qn is 1 for odd n, 2 for even n (国税庁).
 */
export function corporateCheckDigit(twelve: string): number {
  const sum = [...twelve]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
}

const corporateNumber = rule({
  name: 'corporateNumber',
  severity: 'error',
  types: ['organization'],
  check: ({ corporateNumber: number }) =>
    number === undefined || corporateCheckDigit(number.slice(1)) === Number(number[0])
      ? []
      : [
          {
            path: ['corporateNumber'],
            found: number,
            message: `法人番号「${number}」の検査数字（先頭の1桁）が合いません。国税庁の法人番号公表サイトで確かめてください。`,
          },
        ],
});

export const organizationRules = [single, bareName, corporateNumber];
