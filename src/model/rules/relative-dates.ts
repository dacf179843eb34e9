import { prose } from '../strings.ts';
import { typeNames } from '../types.ts';
import { rule } from './rule.ts';
import type { AnyRule } from './rule.ts';
import { relativeDates, staleDurations } from './words.ts';

function worded(name: string, pattern: RegExp, message: (found: string) => string): AnyRule {
  return rule({
    name,
    severity: 'warning',
    types: typeNames,
    check: (document) =>
      prose(document).flatMap(({ path, text }) =>
        [...new Set(text.match(pattern) ?? [])].map((found) => ({
          path,
          found,
          message: message(found),
        })),
      ),
  });
}

const founding = rule({
  name: 'I6',
  severity: 'error',
  types: ['organization'],
  check: ({ foundedOn, foundedSource }) =>
    foundedOn === undefined || foundedSource !== undefined
      ? []
      : [
          {
            path: ['foundedSource'],
            found: '',
            message: `設立（${foundedOn}）の出典がありません。設立の時期は資料によって違うことがあります。「設立の出典」に資料の名前を書いてください。`,
          },
        ],
});

export const relativeDateRules = [
  worded(
    'I6',
    relativeDates,
    (found) =>
      `「${found}」は、読む時によって指す時が変わります。「2021年11月」のように書き直してください。`,
  ),
  founding,
  worded(
    'I13',
    staleDurations,
    (found) =>
      `「${found}」は、時がたつと事実と合わなくなります。「2012年から2022年まで」のように、始まりと終わりを書いてください。`,
  ),
];
