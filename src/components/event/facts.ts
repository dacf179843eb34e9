import { fill, ui } from '../../lib/interface.ts';
import { showMoment } from '../../lib/japanese-date.ts';
import type { Event } from '../../model/documents/index.ts';
import { absenceOf } from '../../model/facts/absence.ts';
import { facts, formats } from '../../model/vocabulary.ts';
import { showPlace } from '../../site/questions/places.ts';
import { showYen } from '../recruitment/facts.ts';
import type { FactLine } from '../recruitment/facts.ts';

const words = ui.eventPage;

function signUp({ opensAt, closesAt, ...event }: Event): string | undefined {
  if (event.application === 'closed') return words.applyNone;
  const from = opensAt && fill(words.signUpFrom, { date: showMoment(opensAt) });
  if (closesAt !== undefined)
    return [from, fill(words.signUpUntil, { date: showMoment(closesAt) })].join('\n').trim();
  if (absenceOf(event, 'closesAt') !== undefined) return from;
  return [from, words.signUpUntilStart].filter((line) => line !== undefined).join('\n');
}

/** 早わかり of an event, without its date, which stands above. */
export function eventGlance(event: Event): readonly FactLine[] {
  return [
    {
      label: words.formats,
      value: event.formats.map((format) => formats[format]).join('・'),
      note: event.formats.includes('onsite') ? showPlace(event) : undefined,
    },
    { label: facts.venue, fact: 'venue', value: event.venue },
    {
      label: facts.capacity,
      fact: 'capacity',
      value:
        event.capacity === undefined ? undefined : fill(words.capacity, { count: event.capacity }),
    },
    { label: facts.fee, fact: 'fee', value: showYen(event.fee.amount), note: event.fee.note },
    { label: words.signUp, fact: 'closesAt', value: signUp(event) },
  ];
}

/** What to know before signing up. */
export function eventPractical(event: Event): readonly FactLine[] {
  return [
    { label: facts.cancellation, fact: 'cancellation', value: event.cancellation },
    { label: facts.accommodation, fact: 'accommodation', value: event.accommodation },
    { label: facts.contact, fact: 'contact', value: event.contact },
    { label: facts.privacy, fact: 'privacy' },
  ];
}
