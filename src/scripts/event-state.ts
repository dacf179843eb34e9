import type { Instant } from '../lib/jst.ts';
import { eventState, nextEventChange } from '../model/facts/event-state.ts';
import { eventStates } from '../model/facts/labels.ts';
import { eventTones } from '../model/facts/tone.ts';
import { DerivedState } from './derived-state.ts';

/** The state of an event. Without JavaScript the state of the build stands. */
class EventStateElement extends DerivedState {
  protected override show(now: Instant): Instant | undefined {
    const { startsAt, endsAt, opensAt, closesAt } = this.dataset;
    if (startsAt === undefined) return undefined;
    const dates = { startsAt, endsAt, opensAt, closesAt };
    const state = eventState(dates, now);
    this.dataset['state'] = state;
    this.label(eventStates[state], eventTones[state]);
    this.showParts(state);
    return nextEventChange(dates, now);
  }
}

customElements.define('event-state', EventStateElement);
