import { fiscalYearOf } from '../../lib/japanese-date.ts';
import { dayOf } from '../../lib/jst.ts';
import type { Document } from '../documents/index.ts';
import { prose, sentences } from '../strings.ts';
import type { Path } from '../strings.ts';
import { typeNames } from '../types.ts';
import { rule } from './rule.ts';

const counted = new RegExp(
  '(?<noun>[\\p{Script=Han}\\p{Script=Katakana}ー]{2,})?(?:は|が|の数は|[:：])?' +
    '(?<before>約|およそ|ほぼ)?(?<![\\d,.])(?<value>\\d[\\d,]*)' +
    '(?<unit>地域|名|人|件|回|団体|[かカヶヵ箇]所|社)(?![前々])' +
    '(?<after>以上|余り|程度|ほど|前後|未満|以下|超|を?[超越]え)?',
  'gu',
);

interface Count {
  readonly path: Path;
  readonly found: string;
  readonly noun: string;
  readonly value: string;
  readonly unit: string;
  /** How sure the number is: `over`, `about`, `under`, or `` for exact. */
  readonly sureness: string;
  /** The sentence says for when or for which part it holds, so another number may stand beside it. */
  readonly bound: boolean;
}

function sureness(before: string | undefined, after: string | undefined): string {
  if (after !== undefined && /以上|余り|[超越]/u.test(after)) return 'over';
  if (after !== undefined && /未満|以下/u.test(after)) return 'under';
  return before === undefined && after === undefined ? '' : 'about';
}

function countsIn(document: Document): readonly Count[] {
  return prose(document).flatMap(({ path, text }) =>
    sentences(text).flatMap((sentence) =>
      [...sentence.matchAll(counted)].map(({ 0: found, groups = {} }) => ({
        path,
        found,
        noun: groups['noun'] ?? '',
        value: (groups['value'] ?? '').replaceAll(',', ''),
        unit: groups['unit'] ?? '',
        sureness: sureness(groups['before'], groups['after']),
        bound: /\d年|年度|第\d|\d期|回目/u.test(sentence),
      })),
    ),
  );
}

/** Below this, one number stands beside another by chance: 「1名以上」「1名」. */
const SMALL = 10;

const conflict = (a: Count, b: Count): boolean =>
  a.unit === b.unit &&
  (a.value === b.value
    ? a.sureness !== b.sureness && Number(a.value) >= SMALL
    : a.noun !== '' && a.noun === b.noun && !a.bound && !b.bound);

const agree = rule({
  name: 'I17',
  severity: 'warning',
  types: typeNames,
  check: (document) => {
    const counts = countsIn(document);
    return counts.flatMap((count, index) => {
      const other = counts.slice(0, index).find((earlier) => conflict(earlier, count));
      return other === undefined
        ? []
        : [
            {
              path: count.path,
              found: count.found,
              message: `「${other.found}」と「${count.found}」が食い違っています。同じものを数えているなら、資料を確かめて書き方をそろえてください。`,
            },
          ];
    });
  },
});

const coming = /(\d{4})年(度)?[^。]*?(?:ようとして|予定です|予定して|見込みです|見込まれ)/gu;

/** Notices and events are read beside their dates and their state, so they may stay as they were. */
const bygone = rule({
  name: 'I17',
  severity: 'warning',
  types: typeNames.filter((type) => type !== 'recruitment' && type !== 'event'),
  check: (document, { now }) =>
    prose(document).flatMap(({ path, text }) =>
      [...text.matchAll(coming)].flatMap(([found, year, fiscal]) => {
        const today = dayOf(now);
        const current = fiscal === undefined ? Number(today.slice(0, 4)) : fiscalYearOf(today);
        const message = `「${found}」は、過ぎた年のことをこれからのこととして書いています。今の時点の文に直すか、いつの話かを書き添えてください。`;
        return Number(year) < current ? [{ path, found, message }] : [];
      }),
    ),
});

export const numberRules = [agree, bygone];
