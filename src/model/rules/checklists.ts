import { caseChapters } from '../documents/case.ts';
import { checklist } from '../facts/checklist.ts';
import { completeness } from '../facts/completeness.ts';
import { caseStudy } from '../documents/case.ts';
import { titleOf } from '../field-names.ts';
import { rule } from './rule.ts';

/** The deadline is left to I11, which knows rolling notices. */
const given = rule({
  name: 'I4',
  severity: 'error',
  types: ['recruitment'],
  check: (notice) =>
    checklist(notice)
      .filter(({ state, fact }) => state === 'lacking' && fact !== 'closesAt')
      .map(({ fact, label, reasons }) => ({
        path: [fact],
        found: '',
        message: `「${label}」がありません。${reasons.join('、')}な項目です。${
          fact === 'organizations'
            ? '団体を選んでください。'
            : '書けないときは「公表されていない項目」に理由を添えて挙げてください。'
        }`,
      })),
});

const address = rule({
  name: 'I4',
  severity: 'error',
  types: ['recruitment'],
  check: ({ contract, organizations }, { lookup }) => {
    if (contract !== 'service' && contract !== 'employment') return [];
    const seated = organizations.some(({ organization }) => {
      const body = lookup.get(organization._ref);
      // A body that is not there is named by `reference`; where it sits is not known.
      if (body?._type !== 'organization') return true;
      return (body.municipality ?? body.seatNote) !== undefined;
    });
    return seated || organizations.length === 0
      ? []
      : [
          {
            path: ['organizations'],
            found: '',
            message:
              '関わる団体のどれにも所在地がありません。業務委託と雇用の募集では、募集元の住所が必要です。団体の「所在地の市区町村」を書いてください。',
          },
        ];
  },
});

const chapters = rule({
  name: 'completeness',
  severity: 'warning',
  types: ['case'],
  check: (study, { lookup }) => {
    const { lacking, present } = completeness(study, lookup);
    return caseChapters
      .filter((chapter) => lacking.includes(chapter))
      .filter((chapter) => chapter !== 'team' || !present.includes('members'))
      .map((chapter) => ({
        path: [chapter],
        found: '',
        message: `「${titleOf(caseStudy.shape[chapter]) ?? chapter}」がまだ書かれていません。書くか、資料に記載がなければ「公表されていない項目」に挙げてください。`,
      }));
  },
});

export const checklistRules = [given, address, chapters];
