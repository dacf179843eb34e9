import { eventState, nextEventChange } from '../model/facts/event-state.ts';
import { eventStates } from '../model/facts/labels.ts';
import { eventTones } from '../model/facts/tone.ts';
import { at, pageNow } from './clock.ts';

/**
 * Corrects a page that was built earlier: the state of an event is derived again from its dates, at
 * once and at every moment when it changes. Without JavaScript the state of the build stands.
 */
class EventStateElement extends HTMLElement {
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
    const { startsAt, endsAt, opensAt, closesAt } = this.dataset;
    if (startsAt === undefined) return;
    const dates = { startsAt, endsAt, opensAt, closesAt };
    const now = pageNow();
    const state = eventState(dates, now);
    this.dataset['state'] = state;
    for (const label of this.querySelectorAll<HTMLElement>('[data-state-label]')) {
      label.textContent = eventStates[state];
      label.dataset['tone'] = eventTones[state];
    }
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = !(part.dataset['when'] ?? '').split(' ').includes(state);
    }
    this.#cancel?.();
    const next = nextEventChange(dates, now);
    this.#cancel =
      next === undefined
        ? undefined
        : at(next, () => {
            this.#update();
          });
  }
}

customElements.define('event-state', EventStateElement);
