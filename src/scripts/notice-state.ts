import { fill } from '../lib/fill.ts';
import { recruitment as words } from '../lib/interface-groups.ts';
import type { Instant } from '../lib/jst.ts';
import { recruitmentStates, showRecruitmentState } from '../model/facts/labels.ts';
import { nextStateChange, recruitmentState } from '../model/facts/recruitment-state.ts';
import type { RecruitmentState } from '../model/facts/recruitment-state.ts';
import { sunlight } from '../model/facts/sunlight.ts';
import { recruitmentTone } from '../model/facts/tone.ts';
import { DerivedState } from './derived-state.ts';

/** The state of a notice. Without JavaScript the state of the build stands. */
class NoticeState extends DerivedState {
  protected override show(now: Instant): Instant | undefined {
    const { opensAt, closesAt, rolling, confirmedOn, confirmWithin, soon } = this.dataset;
    const dates = { opensAt, closesAt, confirmedOn, rolling: rolling !== undefined };
    const state = recruitmentState(dates, now, Number(confirmWithin));
    const tone = recruitmentTone(state, Number(soon));
    this.dataset['state'] = state.kind;
    this.dataset['tone'] = tone;
    this.label(showRecruitmentState(state), tone);
    this.showParts(state.kind);
    this.#showDays(state);
    return nextStateChange(dates, now, Number(confirmWithin));
  }

  #showDays(state: RecruitmentState): void {
    const days = state.kind === 'open' ? state.daysLeft : 0;
    for (const left of this.querySelectorAll('[data-days-left]')) {
      left.textContent =
        state.kind === 'open' ? fill(words.daysLeft, { days }) : recruitmentStates[state.kind];
    }
    this.querySelector('[data-sunlight]')?.setAttribute('points', sunlight(state));
  }
}

customElements.define('notice-state', NoticeState);
