import type { Document } from '../documents/index.ts';
import { typeNames } from '../types.ts';
import { absences, facts } from '../vocabulary.ts';
import type { Fact } from '../vocabulary.ts';
import { rule } from './rule.ts';

const missingOf = (document: Document) => ('missing' in document ? (document.missing ?? []) : []);

const filled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined;

function holds(document: Document, fact: Fact): boolean {
  if (document._type === 'course' && (fact === 'price' || fact === 'dates' || fact === 'url')) {
    return document.deliveries.length > 0 && document.deliveries.every((one) => filled(one[fact]));
  }
  if (document._type === 'case' && fact === 'members') {
    return filled(document.members) || filled(document.team);
  }
  return filled(Reflect.get(document, fact));
}

const contradiction = rule({
  name: 'I4',
  severity: 'error',
  types: typeNames,
  check: (document) =>
    missingOf(document).flatMap(({ fact, status }, index) =>
      holds(document, fact)
        ? [
            {
              path: ['missing', index],
              found: fact,
              message: `「${facts[fact]}」は書かれているのに、「公表されていない項目」にも「${absences[status]}」とあります。どちらかを消してください。`,
            },
          ]
        : [],
    ),
});

const inWhichSource = rule({
  name: 'I4',
  severity: 'error',
  types: typeNames,
  check: (document) => {
    if ('sources' in document && (document.sources ?? []).length > 0) return [];
    return missingOf(document).flatMap(({ fact, status }, index) =>
      status === 'notInSource'
        ? [
            {
              path: ['missing', index, 'status'],
              found: status,
              message: `「${facts[fact]}」は「${absences.notInSource}」とありますが、資料が挙げられていません。「出典・参考」に資料を書いてください。`,
            },
          ]
        : [],
    );
  },
});

export const missingRules = [contradiction, inWhichSource];
