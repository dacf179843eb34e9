import { rule } from './rule.ts';

const known = rule({
  name: 'terms',
  severity: 'error',
  types: ['recruitment', 'case'],
  check: ({ term, program }, { lookup }) => {
    const owner = lookup.get(program._ref);
    if (term === undefined || owner?._type !== 'program') return [];
    if (owner.terms?.some(({ number }) => number === term) === true) return [];
    return [
      {
        path: ['term'],
        found: String(term),
        message: `「${owner.title}」に、番号${term}の期がありません。番号を確かめるか、プログラムの「期」に足してください。`,
      },
    ];
  },
});

const distinct = rule({
  name: 'terms',
  severity: 'error',
  types: ['program'],
  check: ({ terms = [] }) =>
    terms.flatMap(({ number }, index) =>
      terms.slice(0, index).some((earlier) => earlier.number === number)
        ? [
            {
              path: ['terms', index, 'number'],
              found: String(number),
              message: `番号${number}の期が2つあります。期ごとに違う番号にしてください。`,
            },
          ]
        : [],
    ),
});

export const termRules = [known, distinct];
