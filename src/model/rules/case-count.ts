import { rule } from './rule.ts';

export const caseCountRules = [
  rule({
    name: 'I8',
    severity: 'warning',
    types: ['program'],
    check: ({ _id, announcedCases }, { lookup }) => {
      if (announcedCases?.gapReason !== undefined) return [];
      const cases = lookup.all('case').filter(({ program }) => program._ref === _id);
      const numbers = new Set(
        cases.flatMap(({ label = '' }) => (/^\d+$/.test(label) ? [Number(label)] : [])),
      );
      const gaps = Array.from({ length: Math.max(0, ...numbers) }, (_, index) => index + 1).filter(
        (number) => !numbers.has(number),
      );
      const told = announcedCases?.count;
      const advice = '事例を足すか、「数が合わない理由」を書いてください。';
      return [
        ...(told === undefined || told === cases.length
          ? []
          : [
              {
                path: ['announcedCases', 'count'],
                found: String(told),
                message: `公表された事例は${told}件ですが、載っている事例は${cases.length}件です。${advice}`,
              },
            ]),
        ...(gaps.length === 0
          ? []
          : [
              {
                path: ['announcedCases', 'gapReason'],
                found: gaps.join(', '),
                message: `事例の「資料での番号」に抜けがあります（${gaps.join('、')}）。${advice}`,
              },
            ]),
      ];
    },
  }),
];
