import type { EventState } from './event-state.ts';
import type { RecruitmentState, RecruitmentStateKind } from './recruitment-state.ts';

/** The words of the states: the same in pages, in the browser's script and in the Studio. */
export const recruitmentStates = {
  announced: '募集予定',
  open: '募集中',
  lastDay: '本日締切',
  rolling: '随時募集',
  unconfirmed: '情報の確認待ち',
  closed: '募集終了',
} as const satisfies Record<RecruitmentStateKind, string>;

export const eventStates = {
  announced: '受付前',
  accepting: '受付中',
  closed: '受付終了',
  running: '開催中',
  over: '終了',
} as const satisfies Record<EventState, string>;

/** 「募集中 あと44日」. */
export function showRecruitmentState(state: RecruitmentState): string {
  const label = recruitmentStates[state.kind];
  return state.kind === 'open' ? `${label} あと${state.daysLeft}日` : label;
}
