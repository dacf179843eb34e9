import type { Event, Recruitment } from '../documents/index.ts';
import type { Lookup } from '../lookup.ts';
import { applicationRoutes } from '../vocabulary.ts';
import { rule } from './rule.ts';
import type { Report } from './rule.ts';

/** The organisations in whose name data would be taken. */
function responsible({ organizations = [], recipients = [] }: Recruitment | Event): Set<string> {
  const organizers = organizations.filter(({ role }) => role === 'organizer');
  return new Set(
    [...organizers.map(({ organization }) => organization), ...recipients].map(({ _ref }) => _ref),
  );
}

/** The real bodies that a demonstration must not take data for. */
function realBodies(document: Recruitment | Event, lookup: Lookup): readonly string[] {
  if (lookup.all('site')[0]?.demonstration !== true) return [];
  return [...responsible(document)].flatMap((id) => {
    const body = lookup.get(id);
    return body?._type === 'organization' && body.sample !== true ? [body.title] : [];
  });
}

const route = rule({
  name: 'application',
  severity: 'error',
  types: ['recruitment', 'event'],
  check: (document, { lookup }) => {
    const { application, recipients = [], applyUrl } = document;
    const real = application === 'here' ? realBodies(document, lookup) : [];
    const reports: (Report | false)[] = [
      application === 'here' &&
        recipients.length === 0 && {
          path: ['recipients'],
          found: '',
          message: `「${applicationRoutes.here}」ときは、内容を受け取る団体を応募する人に前もって示します。「内容を受け取る団体」をすべて選んでください。`,
        },
      real.length > 0 && {
        path: ['application'],
        found: application,
        message: `見本サイトでは、実在の団体（${real.join('、')}）への申込を受け付けられません。「${applicationRoutes.elsewhere}」か「${applicationRoutes.closed}」にしてください。`,
      },
      application === 'elsewhere' &&
        applyUrl === undefined && {
          path: ['applyUrl'],
          found: '',
          message: `「${applicationRoutes.elsewhere}」ときは、申込先のアドレスを書いてください。`,
        },
    ];
    return reports.filter((report) => report !== false);
  },
});

const questions = rule({
  name: 'application',
  severity: 'error',
  types: ['recruitment', 'event'],
  check: ({ questions: list = [] }) =>
    list.flatMap(({ name, label, kind, options = [] }, index) => {
      const isChoice = kind === 'oneOf' || kind === 'severalOf';
      const reports: (Report | false)[] = [
        !/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) && {
          path: ['questions', index, 'name'],
          found: name,
          message: `質問「${label}」のデータ上の名前「${name}」は使えません。英字で始まる半角英数字にしてください。`,
        },
        list.slice(0, index).some((earlier) => earlier.name === name) && {
          path: ['questions', index, 'name'],
          found: name,
          message: `データ上の名前「${name}」の質問が2つあります。質問ごとに違う名前にしてください。`,
        },
        isChoice &&
          options.length === 0 && {
            path: ['questions', index, 'options'],
            found: '',
            message: `質問「${label}」に選択肢がありません。選択肢を書くか、答え方を変えてください。`,
          },
        isChoice &&
          new Set(options).size < options.length && {
            path: ['questions', index, 'options'],
            found: options.join('、'),
            message: `質問「${label}」に同じ選択肢が2つあります。片方を消してください。`,
          },
      ];
      return reports.filter((report) => report !== false);
    }),
});

export const applicationRules = [route, questions];
