import { showMoment } from '../../lib/japanese-date.ts';
import { endOf, isDay, startOf } from '../../lib/jst.ts';
import type { Instant } from '../../lib/jst.ts';
import { rule } from './rule.ts';

const DAYS = 24 * 60 * 60 * 1000;
const LAST_STRETCH = 30;

/** The last moment that belongs to a deadline; an instant is taken as it is said. */
function lastMoment(closesAt: string): Instant {
  return isDay(closesAt) ? endOf(closesAt) - 1 : startOf(closesAt);
}

const beforeTheStart = rule({
  name: 'I2',
  severity: 'warning',
  types: ['recruitment'],
  check: ({ closesAt, joinMidway, sessions, period }) => {
    if (closesAt === undefined || joinMidway === true) return [];
    const first = (sessions ?? [])
      .flatMap(({ title, startsAt }) => (startsAt === undefined ? [] : [{ title, startsAt }]))
      .sort((a, b) => startOf(a.startsAt) - startOf(b.startsAt))[0];
    const starts = [
      ...(first === undefined
        ? []
        : [{ at: first.startsAt, what: `最初の日程「${first.title}」` }]),
      ...(period === undefined ? [] : [{ at: period.from, what: '実施期間の開始日' }]),
    ];
    return starts
      .filter(({ at }) => lastMoment(closesAt) >= startOf(at))
      .map(({ at, what }) => ({
        path: ['closesAt'],
        found: closesAt,
        message: `応募締切（${showMoment(closesAt)}）が、${what}（${showMoment(at)}）より前になっていません。日付を直すか、途中から参加できる場合は「途中参加できる」を選んでください。`,
      }));
  },
});

const untilTheEnd = rule({
  name: 'I3',
  severity: 'warning',
  types: ['recruitment'],
  check: ({ period, sessions, missing }) => {
    if (period?.to === undefined) return [];
    if (missing?.some(({ fact }) => fact === 'dates') === true) return [];
    const from = endOf(period.to) - LAST_STRETCH * DAYS;
    const covered = (sessions ?? []).some(({ startsAt, endsAt }) => {
      const end = endsAt ?? startsAt;
      return end !== undefined && endOf(end) > from;
    });
    return covered
      ? []
      : [
          {
            path: ['sessions'],
            found: '',
            message: `実施期間の終わり（${showMoment(period.to)}）までの${LAST_STRETCH}日間に、日付のある日程がありません。最終発表などの日程を足すか、終了日を確かめてください。`,
          },
        ];
  },
});

const history = rule({
  name: 'I3',
  severity: 'error',
  types: ['recruitment'],
  check: ({ extensions = [], closesAt }) =>
    extensions.flatMap(({ from, to }, index) => {
      const next = extensions[index + 1];
      const then = next === undefined ? closesAt : next.from;
      const path = ['extensions', index, 'to'];
      const order =
        endOf(from) < endOf(to)
          ? []
          : [
              {
                path,
                found: to,
                message: `変更後の締切（${showMoment(to)}）が、変更前の締切（${showMoment(from)}）より後になっていません。日付を確かめてください。`,
              },
            ];
      if (then !== undefined && endOf(to) === endOf(then)) return order;
      const what = next === undefined ? '応募締切' : '次の変更の「変更前の締切」';
      const shown = then === undefined ? '書かれていません' : showMoment(then);
      return [
        ...order,
        {
          path,
          found: to,
          message: `変更後の締切（${showMoment(to)}）と、${what}（${shown}）が合いません。同じ日付にそろえてください。`,
        },
      ];
    }),
});

export const deadlineRules = [beforeTheStart, untilTheEnd, history];
