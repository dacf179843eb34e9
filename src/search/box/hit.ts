import type { Instant } from '../../lib/jst.ts';
import { stateAt } from '../dates.ts';
import { DATES } from '../facets.ts';
import { BETWEEN } from '../row.ts';
import type { Fragment } from '../pagefind.ts';
import { restore } from '../words/restore.ts';
import type { Term } from '../words/terms.ts';
import { zones } from '../zones.ts';
import { excerptOf } from './excerpt.ts';
import { occurrences, pieces } from './marks.ts';
import type { Piece } from './marks.ts';

/** A page that was found, as it is shown. */
export interface Hit {
  readonly address: string;
  readonly title: readonly Piece[];
  /** The value of the facet 種類. */
  readonly kind: string;
  readonly state?: string;
  /** Place, time, program. */
  readonly row: readonly string[];
  readonly excerpt: readonly Piece[];
  /** Parts of a long page that hold what was asked for. */
  readonly sections: readonly Section[];
}

export interface Section {
  readonly address: string;
  readonly title: string;
}

/** The most parts of a page that a hit names. */
const MOST_SECTIONS = 3;

/** What is looked for, as it would stand in a text. */
function wordingsOf(terms: readonly Term[]): string[] {
  return terms.flatMap(({ wordings }) =>
    wordings.flatMap(({ phrases }) => phrases.map(({ text }) => text)),
  );
}

/** The parts of a page, each with where it begins in the text, counted from the first token. */
function sectionsOf({ anchors }: Fragment, url: string, positions: readonly number[]) {
  return anchors
    .filter(({ location }) => location >= zones.text.from)
    .map(({ id, text, location }) => ({
      address: `${url}#${id}`,
      title: restore(text).text.trim(),
      from: positions[location] ?? 0,
    }));
}

/** A page as it is shown for a query. */
export function hitOf(fragment: Fragment, terms: readonly Term[], now: Instant): Hit {
  const { meta, filters, raw_url: url = fragment.url } = fragment;
  const wordings = wordingsOf(terms);
  const { text, positions } = restore(fragment.raw_content ?? fragment.content);
  const begin = positions[zones.text.from] ?? 0;
  const body = text.slice(begin);
  const title = meta['name'] ?? url;
  const ranges = occurrences(body, wordings);
  const sections = sectionsOf(fragment, url, positions);
  const holding = sections.filter(({ from }, at) =>
    ranges.some(
      (range) =>
        range.from + begin >= from && range.from + begin < (sections[at + 1]?.from ?? Infinity),
    ),
  );
  const dates = filters[DATES]?.[0];
  return {
    address: url,
    title: pieces(title, occurrences(title, wordings), { from: 0, to: title.length }),
    kind: filters['kind']?.[0] ?? '',
    row: meta['row']?.split(BETWEEN) ?? [],
    excerpt: excerptOf(body, ranges),
    sections: holding
      .slice(0, MOST_SECTIONS)
      .map(({ address, title: heading }) => ({ address, title: heading })),
    ...(dates !== undefined && { state: stateAt(dates, now).label }),
  };
}
