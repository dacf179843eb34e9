import { showMoment } from '../../lib/japanese-date.ts';
import { dayOf } from '../../lib/jst.ts';
import type { Lookup } from '../lookup.ts';
import { strings } from '../strings.ts';
import type { Passage } from '../strings.ts';
import { typeNames } from '../types.ts';
import { linksIn } from './links.ts';
import { rule } from './rule.ts';
import type { Report } from './rule.ts';

const mail = /[\w.+-]+\s?(?:@|＠|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+/giu;
const telephone =
  /(?<![\d-])(?:\+81[- ]?\d{1,4}|0\d{1,4})(?:[-‐－(（)） ]\d{1,4}){1,2}\d*(?![\d-])|(?<!\d)0\d{9,10}(?!\d)/gu;
const mobile = /^(?:\+81[- ]?|0)[789]0/u;

const mailAddresses = rule({
  name: 'I19',
  severity: 'error',
  types: typeNames,
  check: (document) => {
    const message = (found: string): string =>
      `メールアドレス「${found}」は公開できません。消して、問い合わせフォームへ案内してください。`;
    return [
      ...strings(document).flatMap(({ path, text }) =>
        (text.normalize('NFKC').match(mail) ?? []).map((found) => ({
          path,
          found,
          message: message(found),
        })),
      ),
      ...linksIn(document).flatMap(({ path, href = '' }) =>
        href.startsWith('mailto:') ? [{ path, found: href, message: message(href.slice(7)) }] : [],
      ),
    ];
  },
});

/** Where the public number of an office belongs. */
const isOffice = ({ path }: Passage): boolean => path.at(-1) === 'contact';

/** The telephone of the operator, which the site itself publishes. */
function operatorNumber(lookup: Lookup): string {
  return (lookup.all('site')[0]?.operator.telephone ?? '').replace(/\D/gu, '');
}

/** A mobile number is a person's; any other may be an office's, which the editor knows. */
const telephones = rule({
  name: 'I19',
  severity: 'error',
  types: typeNames,
  check: (document, { lookup }) =>
    strings(document).flatMap((passage) =>
      (passage.text.normalize('NFKC').match(telephone) ?? []).flatMap((found): Report[] => {
        const digits = found.replace(/\D/gu, '');
        const { path } = passage;
        if (digits.length < 10 || digits.length > 12) return [];
        if (digits === operatorNumber(lookup) || path.join('.') === 'operator.telephone') return [];
        if (mobile.test(found)) {
          const message = `携帯電話の番号「${found}」は公開できません。消して、窓口の番号か問い合わせフォームを案内してください。`;
          return [{ path, found, message }];
        }
        const message = `電話番号「${found}」があります。個人の番号なら消してください。窓口の番号は「問い合わせ先」に書いてください。`;
        return isOffice(passage) ? [] : [{ path, found, message, severity: 'warning' }];
      }),
    ),
});

const consent = rule({
  name: 'I19',
  severity: 'error',
  types: ['person', 'voice'],
  check: (document, { now }) => {
    const { consentOn } = document;
    if (consentOn !== undefined && consentOn > dayOf(now)) {
      const message = `掲載の同意日（${showMoment(consentOn)}）が先の日付です。同意を得た日を確かめてください。`;
      return [{ path: ['consentOn'], found: consentOn, message }];
    }
    if (document._type === 'person' || consentOn !== undefined || document.source !== undefined) {
      return [];
    }
    const message =
      '声に「出典」も「掲載の同意日」もありません。公表された声なら出典を、そうでなければ同意を得た日を書いてください。';
    return [{ path: ['consentOn'], found: '', message }];
  },
});

export const privacyRules = [mailAddresses, telephones, consent];
