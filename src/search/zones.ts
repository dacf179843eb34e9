/**
 * Where a page is matched says how much it is meant. Pagefind tells the places of a match without
 * loading the page, so each part of a page begins at a fixed place: first its title, then the words
 * that it is known by (its summary, themes, program, hosts, place), then its text. A part that is
 * shorter is filled up with marks, which nobody can ask for; one that is longer is cut off (what is
 * cut from the title or the facts stands in the text as well).
 */
export const zones = {
  title: { from: 0, size: 64 },
  facts: { from: 64, size: 320 },
  text: { from: 384 },
} as const;

export type Zone = keyof typeof zones;

/** The part in which a token stands. */
export function zoneAt(place: number): Zone {
  if (place < zones.facts.from) return 'title';
  return place < zones.text.from ? 'facts' : 'text';
}
