import { deliveries as names } from '../vocabulary.ts';
import { rule } from './rule.ts';

const labels = { url: '案内のアドレス', price: '料金', dates: '開催日' } as const;
const wanted = ['url', 'price', 'dates'] as const;
const advice = '書けないときは「公表されていない項目」に理由を添えて挙げてください。';

/** A dispatched course has no dates of its own: they are agreed with whoever orders it. */
export const courseRules = [
  rule({
    name: 'I16',
    severity: 'error',
    types: ['course'],
    check: ({ deliveries, duration, missing = [] }) => {
      const isDeclared = (fact: string): boolean => missing.some((one) => one.fact === fact);
      return [
        ...(duration !== undefined || isDeclared('duration')
          ? []
          : [
              {
                path: ['duration'],
                found: '',
                message: `「所要時間」がありません。${advice}`,
              },
            ]),
        ...deliveries.flatMap((delivery, index) =>
          wanted
            .filter((fact) => delivery[fact] === undefined && !isDeclared(fact))
            .filter((fact) => fact !== 'dates' || delivery.format !== 'dispatched')
            .map((fact) => ({
              path: ['deliveries', index, fact],
              found: '',
              message: `${names[delivery.format]}の「${labels[fact]}」がありません。${advice}`,
            })),
        ),
      ];
    },
  }),
];
