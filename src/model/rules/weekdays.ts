import { addDays, dayIn, daysBetween, isDay, weekday } from '../../lib/jst.ts';
import type { Day } from '../../lib/jst.ts';
import { showDay } from '../../lib/japanese-date.ts';
import type { Document } from '../documents/index.ts';
import { prose, sentences } from '../strings.ts';
import { typeNames } from '../types.ts';
import { rule } from './rule.ts';

const digit = '[\\d０-９]';
const typed = new RegExp(
  `(?:(${digit}{4})[年/／]\\s*)?(?<!${digit})(${digit}{1,2})(?:月(${digit}{1,2})日|[/／](${digit}{1,2}))` +
    '\\s*[（(]([日月火水木金土])(?:曜日?)?(?:[・、]?祝日?)?[）)]',
  'gu',
);

interface Span {
  readonly from: Day;
  readonly to: Day;
}

const toNumber = (text: string | undefined): number => Number((text ?? '').normalize('NFKC'));
const toDay = (year: number, month: number, day: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The days that a notice or an event is about, from the first to the last. */
function spanOf(document: Document): Span | undefined {
  const dates =
    document._type === 'recruitment'
      ? [document.closesAt, document.period?.from, document.period?.to]
      : document._type === 'event'
        ? [document.startsAt, document.endsAt]
        : [];
  const days = dates
    .filter((date) => date !== undefined)
    .map(dayIn)
    .sort();
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

function distance(day: Day, { from, to }: Span): number {
  if (day < from) return daysBetween(day, from);
  return day > to ? daysBetween(to, day) : 0;
}

/** The month and day in the year that brings it nearest to the span. */
function nearest(month: number, day: number, span: Span): Day | undefined {
  const first = Number(addDays(span.from, -366).slice(0, 4));
  const last = Number(addDays(span.to, 366).slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => toDay(first + index, month, day))
    .filter(isDay)
    .sort((a, b) => distance(a, span) - distance(b, span))[0];
}

function yearIn(sentence: string): number | undefined {
  const found = /([\d０-９]{4})年(?!度)/u.exec(sentence)?.[1];
  return found === undefined ? undefined : toNumber(found);
}

const right = rule({
  name: 'I1',
  severity: 'warning',
  types: typeNames,
  check: (document) => {
    const span = spanOf(document);
    return prose(document).flatMap(({ path, text }) =>
      sentences(text).flatMap((sentence) =>
        [...sentence.matchAll(typed)].flatMap((match) => {
          const [found, year, month, inKanji, bySlash, said] = match;
          const date = [toNumber(month), toNumber(inKanji ?? bySlash)] as const;
          const stated = year === undefined ? undefined : toNumber(year);
          const anchor = stated ?? (span === undefined ? yearIn(sentence) : undefined);
          if (anchor === undefined && span === undefined) return [];
          const day =
            anchor !== undefined ? toDay(anchor, ...date) : span && nearest(...date, span);
          if (day === undefined || !isDay(day)) {
            const message = `「${found}」という日は暦にありません。日付を確かめてください。`;
            return [{ path, found, message }];
          }
          if (weekday(day) === said) return [];
          const message = `「${found}」の曜日が合いません。${showDay(day)}です。日付か曜日を直すか、曜日を消してください。`;
          return [{ path, found, message }];
        }),
      ),
    );
  },
});

const needless = rule({
  name: 'I1',
  severity: 'warning',
  types: typeNames,
  check: (document) =>
    prose(document)
      .filter(({ path }) => path[0] === 'title' || path[0] === 'summary')
      .flatMap(({ path, text }) =>
        [...text.matchAll(typed)].map(([found]) => ({
          path,
          found,
          message: `「${found}」の曜日は書かなくて大丈夫です。日付の欄から自動で表示します。題名と紹介文からは消してください。`,
        })),
      ),
});

export const weekdayRules = [right, needless];
