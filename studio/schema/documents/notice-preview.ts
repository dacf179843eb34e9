import { isDay, isInstant } from '../../../src/lib/jst.ts';
import { showRecruitmentState } from '../../../src/model/facts/labels.ts';
import { recruitmentState } from '../../../src/model/facts/recruitment-state.ts';
import { now } from '../../clock.ts';
import { joined, place, textOf, shown } from '../preview.ts';

/** The days for which 情報確認日 holds where a preview cannot ask サイト設定. */
const CONFIRMED_FOR = 90;

function dated(value: unknown): string | undefined {
  const date = textOf(value);
  return date !== undefined && (isDay(date) || isInstant(date)) ? date : undefined;
}

/** 「募集中 あと12日 ・ 長野県塩尻市」. */
export const noticePreview = shown(
  {
    title: 'title',
    opensAt: 'opensAt',
    closesAt: 'closesAt',
    rolling: 'rolling',
    confirmedOn: 'confirmedOn',
    codes: 'municipalities',
    area: 'areaNote',
  },
  ({ title, opensAt, closesAt, rolling, confirmedOn, codes, area }) => {
    const state = recruitmentState(
      {
        opensAt: dated(opensAt),
        closesAt: dated(closesAt),
        rolling: rolling === true,
        confirmedOn: dated(confirmedOn),
      },
      now(),
      CONFIRMED_FOR,
    );
    return { title, subtitle: joined(showRecruitmentState(state), place(codes) || textOf(area)) };
  },
);
