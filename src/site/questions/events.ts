import type { Event } from '../../model/documents/index.ts';
import type { Graph } from '../graph.ts';

/** The events of the same notice, this one included, first one first. */
export function eventsBeside(graph: Graph, event: Event): readonly Event[] {
  if (event.recruitment === undefined) return [event];
  return graph
    .pointingTo('event', event.recruitment._ref)
    .filter(({ recruitment }) => recruitment?._ref === event.recruitment?._ref)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** 「①」 to 「⑳」, as notices number their events; beyond, the number itself. */
export function circled(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
}
