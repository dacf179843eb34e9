import { showMoment, showPartialDate } from '../../lib/japanese-date.ts';
import { dayOf, endOf, isDay, startOf } from '../../lib/jst.ts';
import type { Document } from '../documents/index.ts';
import type { Path } from '../strings.ts';
import { typeNames } from '../types.ts';
import { rule } from './rule.ts';
import type { Report } from './rule.ts';

/** Two dates of a document of which the first may not be later; `path` is where the second stands. */
interface Pair {
  readonly path: Path;
  readonly earlier: readonly [name: string, date: string | undefined];
  readonly later: readonly [name: string, date: string | undefined];
  readonly severity?: 'warning';
}

function pairsOf(document: Document): readonly Pair[] {
  switch (document._type) {
    case 'recruitment':
      return [
        {
          path: ['closesAt'],
          earlier: ['募集開始', document.opensAt],
          later: ['応募締切', document.closesAt],
        },
        {
          path: ['period', 'to'],
          earlier: ['開始日', document.period?.from],
          later: ['終了日', document.period?.to],
        },
        ...(document.sessions ?? []).map(({ title, startsAt, endsAt }, index) => ({
          path: ['sessions', index, 'endsAt'],
          earlier: [`「${title}」の開始`, startsAt] as const,
          later: ['終了', endsAt] as const,
        })),
      ];
    case 'event':
      return [
        {
          path: ['endsAt'],
          earlier: ['開始', document.startsAt],
          later: ['終了', document.endsAt],
        },
        {
          path: ['closesAt'],
          earlier: ['受付開始', document.opensAt],
          later: ['受付締切', document.closesAt],
        },
      ];
    case 'case':
      return [
        {
          path: ['period', 'to'],
          earlier: ['開始', document.period?.from],
          later: ['終了', document.period?.to],
        },
      ];
    case 'program':
      return [
        {
          path: ['endedOn'],
          earlier: ['開始', document.startedOn],
          later: ['終了', document.endedOn],
        },
        ...(document.terms ?? []).map(({ name, startsOn, endsOn }, index) => ({
          path: ['terms', index, 'endsOn'],
          earlier: [`「${name}」の開始`, startsOn] as const,
          later: ['終了', endsOn] as const,
        })),
      ];
    default:
      return [];
  }
}

const isExact = (date: string): boolean => isDay(date) || date.includes('T');
const show = (date: string): string => (isExact(date) ? showMoment(date) : showPartialDate(date));

/** Dates of different precision are compared as far as both go. */
function isAfter(a: string, b: string): boolean {
  if (isExact(a) && isExact(b)) return startOf(a) >= endOf(b) && startOf(a) !== startOf(b);
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

const inOrder = rule({
  name: 'dates',
  severity: 'error',
  types: typeNames,
  check: (document) =>
    pairsOf(document).flatMap(({ path, earlier: [first, a], later: [second, b] }) =>
      a === undefined || b === undefined || !isAfter(a, b)
        ? []
        : [
            {
              path,
              found: b,
              message: `${first}（${show(a)}）が、${second}（${show(b)}）より後になっています。日付を確かめてください。`,
            },
          ],
    ),
});

const signUp = rule({
  name: 'dates',
  severity: 'warning',
  types: ['event'],
  check: ({ startsAt, closesAt }) =>
    closesAt !== undefined && isAfter(closesAt, startsAt)
      ? [
          {
            path: ['closesAt'],
            found: closesAt,
            message: `受付締切（${show(closesAt)}）が、開始（${show(startsAt)}）より後になっています。途中からの参加を受けるのでなければ、日付を直してください。`,
          },
        ]
      : [],
});

const published = rule({
  name: 'dates',
  severity: 'error',
  types: typeNames,
  check: (document, { now }) => {
    if (!('publishedOn' in document)) return [];
    const { publishedOn, updatedOn } = document;
    const reports: (Report | false)[] = [
      updatedOn !== undefined &&
        updatedOn < publishedOn && {
          path: ['updatedOn'],
          found: updatedOn,
          message: `更新日（${show(updatedOn)}）が、公開日（${show(publishedOn)}）より前になっています。日付を確かめてください。`,
        },
      publishedOn > dayOf(now) && {
        path: ['publishedOn'],
        found: publishedOn,
        severity: 'warning',
        message: `公開日（${show(publishedOn)}）が先の日付です。今日から見えるページなら、今日の日付にしてください。`,
      },
    ];
    return reports.filter((report) => report !== false);
  },
});

export const dateRules = [inOrder, signUp, published];
