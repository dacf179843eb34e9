import { showMoment } from '../../lib/japanese-date.ts';
import { dayOf, daysBetween } from '../../lib/jst.ts';
import { rule } from './rule.ts';
import type { Report } from './rule.ts';

const DEFAULT_DAYS = 90;

const dates = rule({
  name: 'I11',
  severity: 'error',
  types: ['recruitment'],
  check: ({ rolling, closesAt, confirmedOn, missing }, { now }) => {
    const reports: (Report | false)[] = [
      rolling === true &&
        confirmedOn === undefined && {
          path: ['confirmedOn'],
          found: '',
          message:
            '随時募集に「情報確認日」がありません。今も募集していることを確かめた日を書いてください。',
        },
      rolling === true &&
        closesAt !== undefined && {
          path: ['rolling'],
          found: 'true',
          message: `随時募集なのに、応募締切（${showMoment(closesAt)}）もあります。どちらかを消してください。`,
        },
      rolling !== true &&
        closesAt === undefined &&
        missing?.some(({ fact }) => fact === 'closesAt') !== true && {
          path: ['closesAt'],
          found: '',
          message:
            '「応募締切」がありません。締切を書くか、「随時募集」を選ぶか、「公表されていない項目」に理由を添えて挙げてください。',
        },
      confirmedOn !== undefined &&
        confirmedOn > dayOf(now) && {
          path: ['confirmedOn'],
          found: confirmedOn,
          message: `情報確認日（${showMoment(confirmedOn)}）が先の日付です。実際に確かめた日を書いてください。`,
        },
    ];
    return reports.filter((report) => report !== false);
  },
});

const expired = rule({
  name: 'I11',
  severity: 'warning',
  types: ['recruitment'],
  check: ({ rolling, confirmedOn, application }, { now, lookup }) => {
    const limit = lookup.all('site')[0]?.confirmWithinDays ?? DEFAULT_DAYS;
    if (rolling !== true || confirmedOn === undefined || application === 'closed') return [];
    const age = daysBetween(confirmedOn, dayOf(now));
    return age <= limit
      ? []
      : [
          {
            path: ['confirmedOn'],
            found: confirmedOn,
            message: `情報確認日（${showMoment(confirmedOn)}）から${age}日たちました。${limit}日を過ぎると「情報の確認待ち」と表示し、受付を止めます。今も募集しているかを確かめて、確かめた日を書いてください。`,
          },
        ];
  },
});

export const rollingRules = [dates, expired];
