import { allLocalGovernments } from '../../lib/local-government.ts';
import type { LocalGovernment } from '../../lib/local-government.ts';
import { rule } from './rule.ts';
import type { Report } from './rule.ts';

const full = ({ prefecture = '', name }: LocalGovernment): string => `${prefecture}${name}`;

const municipalities = allLocalGovernments().filter(({ prefecture }) => prefecture !== undefined);

/** The municipalities that a text names with their prefecture: 「岡山県岡山市北区」 names two. */
function namedIn(text: string): readonly LocalGovernment[] {
  const joined = text.replace(/\s/gu, '');
  return municipalities.filter((body) => joined.includes(full(body)));
}

const chosen = rule({
  name: 'I20',
  severity: 'warning',
  types: ['program', 'recruitment', 'case'],
  check: (document) => {
    const field = document._type === 'case' ? 'placeNote' : 'areaNote';
    const note = (document._type === 'case' ? document.placeNote : document.areaNote) ?? '';
    const named = namedIn(note);
    const codes = document.municipalities ?? [];
    const isCovered = (body: LocalGovernment): boolean =>
      named.some(
        (other) =>
          codes.includes(other.code) &&
          (full(body).startsWith(full(other)) || full(other).startsWith(full(body))),
      );
    return named
      .filter((body) => !isCovered(body))
      .map((body): Report => {
        const isSecret = document._type === 'case' && document.municipalityUndisclosed === true;
        return {
          path: [field],
          found: full(body),
          ...(isSecret && { severity: 'error' }),
          message: isSecret
            ? `自治体名は非公開なのに、「${full(body)}」と書かれています。名前を消すか、「自治体名は非公開」を外してください。`
            : `市区町村の「${full(body)}」（コード ${body.code}）が書かれています。「市区町村」の欄でも選んでください。`,
        };
      });
  },
});

const secret = rule({
  name: 'I20',
  severity: 'error',
  types: ['case'],
  check: ({ municipalityUndisclosed, municipalities: codes = [] }) =>
    municipalityUndisclosed === true && codes.length > 0
      ? [
          {
            path: ['municipalityUndisclosed'],
            found: codes.join(', '),
            message:
              '「自治体名は非公開」なのに、市区町村が選ばれています。公開してよいかを確かめて、どちらかを消してください。',
          },
        ]
      : [],
});

export const placeRules = [chosen, secret];
