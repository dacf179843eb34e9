import type { Program } from '../documents/index.ts';
import type { EventState } from './event-state.ts';
import type { RecruitmentState } from './recruitment-state.ts';

/** How a state looks: `now` is the only one in vermilion. */
export type Tone = 'now' | 'open' | 'soon' | 'always' | 'ask' | 'over';

/** @param soonDays within so many days of its deadline a notice is about to close */
export function recruitmentTone(state: RecruitmentState, soonDays: number): Tone {
  switch (state.kind) {
    case 'lastDay':
      return 'now';
    case 'open':
      return state.daysLeft <= soonDays ? 'now' : 'open';
    case 'announced':
      return 'soon';
    case 'rolling':
      return 'always';
    case 'unconfirmed':
      return 'ask';
    case 'closed':
      return 'over';
  }
}

export const eventTones = {
  announced: 'soon',
  accepting: 'open',
  closed: 'over',
  running: 'open',
  over: 'over',
} as const satisfies Record<EventState, Tone>;

export const programTones = {
  preparing: 'soon',
  running: 'open',
  ended: 'over',
} as const satisfies Record<Program['status'], Tone>;
