import type { RecruitmentState } from './recruitment-state.ts';

/** A rolling notice has no deadline: its light reaches far across the board, not all the way. */
const ROLLING = 92;

/** How far the light reaches, in percent of the board: a sliver at least, never all of it. */
function reach(state: RecruitmentState): number {
  if (state.kind === 'rolling') return ROLLING;
  const days = state.kind === 'open' ? state.daysLeft : 0;
  return Math.round(Math.min(92, Math.max(12, days * 1.28 + 8)));
}

/**
 * 板の日なた: the slanted sunlight on the board of a notice is the time that is left. Points of a
 * polygon in a box of 100 by 10.
 */
export function sunlight(state: RecruitmentState): string {
  const lit = reach(state);
  return `0,0 ${lit},0 ${lit - 5},10 0,10`;
}
