import { fill } from '../lib/fill.ts';
import { recruitmentStates, showRecruitmentState } from '../model/facts/labels.ts';
import { nextStateChange, recruitmentState } from '../model/facts/recruitment-state.ts';
import { recruitmentTone, sunlight } from '../model/facts/tone.ts';
import { at, pageNow } from './clock.ts';
import { recruitment as recruitmentWords } from '../lib/interface-groups.ts';

/**
 * Corrects a page that was built earlier: the state of a notice is derived again from its dates, at
 * once and at every moment when it changes. Without JavaScript the state of the build stands.
 */
class NoticeState extends HTMLElement {
  #cancel: (() => void) | undefined;
  readonly #wake = () => {
    if (document.visibilityState === 'visible') this.#update();
  };

  connectedCallback(): void {
    this.#update();
    document.addEventListener('visibilitychange', this.#wake);
  }

  disconnectedCallback(): void {
    this.#cancel?.();
    document.removeEventListener('visibilitychange', this.#wake);
  }

  #update(): void {
    const { opensAt, closesAt, rolling, confirmedOn, confirmWithin, soon } = this.dataset;
    const dates = { opensAt, closesAt, confirmedOn, rolling: rolling !== undefined };
    const now = pageNow();
    const state = recruitmentState(dates, now, Number(confirmWithin));
    const tone = recruitmentTone(state, Number(soon));
    const days = state.kind === 'open' ? state.daysLeft : 0;
    this.dataset['state'] = state.kind;
    this.dataset['tone'] = tone;
    for (const label of this.querySelectorAll<HTMLElement>('[data-state-label]')) {
      label.textContent = showRecruitmentState(state);
      label.dataset['tone'] = tone;
    }
    for (const left of this.querySelectorAll('[data-days-left]')) {
      left.textContent =
        state.kind === 'open'
          ? fill(recruitmentWords.daysLeft, { days })
          : recruitmentStates[state.kind];
    }
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = !(part.dataset['when'] ?? '').split(' ').includes(state.kind);
    }
    if (state.kind !== 'rolling') {
      const lit = sunlight(days);
      const points = `0,0 ${lit},0 ${Math.max(0, lit - 5)},10 0,10`;
      this.querySelector('[data-sunlight]')?.setAttribute('points', points);
    }
    this.#cancel?.();
    const next = nextStateChange(dates, now, Number(confirmWithin));
    this.#cancel =
      next === undefined
        ? undefined
        : at(next, () => {
            this.#update();
          });
  }
}

customElements.define('notice-state', NoticeState);
