import { rule } from './rule.ts';

export const sampleRules = [
  rule({
    name: 'sample',
    severity: 'warning',
    types: ['program', 'recruitment', 'event'],
    check: ({ sample, title }) =>
      sample === true && !title.includes('見本')
        ? [
            {
              path: ['title'],
              found: title,
              message: `見本なのに、題名「${title}」から見本と分かりません。題名に「見本」と入れてください。`,
            },
          ]
        : [],
  }),
];
