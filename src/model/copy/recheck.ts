import type { Recruitment } from '../documents/index.ts';
import { fieldName, optionsAt } from '../field-names.ts';
import { prose } from '../strings.ts';
import type { Path } from '../strings.ts';

/** Something in a copied notice that a person must look at again. */
export interface Recheck {
  readonly path: Path;
  /** The field as the editor knows it. */
  readonly field: string;
  /** What stands there now, where it is short. */
  readonly found: string;
  readonly why: string;
}

type Asked = readonly [keyof Recruitment, string];

/** What changes from year to year although no rule can see it. */
const yearly: readonly Asked[] = [
  ['title', '年や期の数字が、来年のものになっているか確かめてください。'],
  ['summary', '年や期の数字が、来年のものになっているか確かめてください。'],
  ['term', '1つ進めました。プログラムの「期」にも足してください。'],
  ['organizations', '来年も同じ団体が、同じ役割で関わるか確かめてください。'],
  ['venue', '来年も使えるか、会場に確かめてください。'],
  ['fee', '来年の金額か確かめてください。'],
  ['paymentTiming', '来年の支払いの時期か確かめてください。'],
  ['travelCost', '来年の扱いか確かめてください。'],
  ['stayCost', '来年の扱いか確かめてください。'],
  ['extraCost', '来年の見積もりか確かめてください。'],
  ['reward', '来年の金額か確かめてください。'],
  ['capacity', '来年の人数か確かめてください。'],
  ['contact', '来年の担当と窓口か確かめてください。'],
  ['recipients', '応募の内容を受け取る団体が変わっていないか確かめてください。'],
  ['application', '来年の受け方か確かめてください。'],
  ['applyUrl', 'リンク先が来年の応募ページか、開いて確かめてください。'],
  ['missing', '来年の募集でも公表されていないか、募集元に確かめてください。'],
  ['sources', '去年の資料です。来年の資料があれば差し替えてください。'],
];

const dated =
  /\d{4}年度?|\d{1,2}月\d{1,2}日|\d{1,2}\/\d{1,2}|第[一二三四五六七八九十\d]+期|(?:令和|平成)(?:\d+|元)年/u;

function shortly(key: keyof Recruitment, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return optionsAt('recruitment', [key])?.[value] ?? String(value);
}

/** Texts of the notice that name a date, a year or a round: they were copied word for word. */
function datedTexts(notice: Recruitment, known: ReadonlySet<unknown>): readonly Recheck[] {
  return prose(notice)
    .filter(({ path }) => !known.has(path[0]))
    .flatMap(({ path, text }) => {
      const found = dated.exec(text.normalize('NFKC'))?.[0];
      const why = '文の中の日付は、そのまま写しました。来年の日付に直してください。';
      return found === undefined
        ? []
        : [{ path, field: fieldName('recruitment', path), found, why }];
    });
}

/** What must be looked at again in a notice that was copied, besides the dates that were moved. */
export function recheckList(notice: Recruitment): readonly Recheck[] {
  const asked = yearly.filter(([key]) => notice[key] !== undefined);
  const items = asked.map(([key, why]) => ({
    path: [key],
    field: fieldName('recruitment', [key]),
    found: shortly(key, notice[key]),
    why,
  }));
  const rolling =
    notice.rolling === true
      ? [
          {
            path: ['confirmedOn'],
            field: fieldName('recruitment', ['confirmedOn']),
            found: '',
            why: '消しました。今も募集していることを募集元に確かめて、その日を書いてください。',
          },
        ]
      : [];
  return [...items, ...rolling, ...datedTexts(notice, new Set(asked.map(([key]) => key)))];
}
