import type { Instant } from '../../lib/jst.ts';
import type { Name } from '../names.ts';
import type { Pagefind, Result } from '../pagefind.ts';
import type { PageTable } from '../pages.ts';
import { RARE } from '../thesaurus.ts';
import { namesReadLike } from '../words/readings.ts';
import { termsOf } from '../words/terms.ts';
import type { Term } from '../words/terms.ts';
import { find } from './find.ts';
import type { Answers, Index } from './find.ts';
import { datedPages, groupPages } from './groups.ts';
import type { Groups } from './groups.ts';
import { helpFor } from './help.ts';
import type { Help } from './help.ts';
import { hitOf } from './hit.ts';
import type { Hit } from './hit.ts';
import { countsOf, narrowed } from './narrow.ts';
import type { Counts } from './narrow.ts';
import { ranked } from './rank.ts';
import { isEmpty } from './question.ts';
import type { Order, Question } from './question.ts';
import { widened } from './widen.ts';
import type { OtherWords } from './widen.ts';

/** What is known of a question so far. */
export interface Found {
  readonly total: number;
  /** The hits from the one that was asked for. */
  readonly hits: readonly Hit[];
}

/** What answers a query. */
interface Answered {
  /** The terms as they were looked for. */
  readonly terms: readonly Term[];
  /** The best first. */
  readonly results: ReadonlyMap<string, Result>;
}

/** The search over one index. */
export interface Search {
  /** The hits of a question, from the one with this number. */
  ask(question: Question, from: number, many: number): Promise<Found>;
  /** How many pages each value of each facet would leave. */
  count(question: Question): Promise<Counts>;
  /** What may help where nothing was found. */
  help(question: Question): Promise<Help>;
}

const ranks: Readonly<Record<Exclude<Order, 'relevance'>, 'asc' | 'desc'>> = {
  date: 'desc',
  deadline: 'asc',
};

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Keeps the last answer: hits, counts and further hits are asked for one after another. */
function keepLast<T>(find: (query: string) => Promise<T>): (query: string) => Promise<T> {
  let last: { readonly query: string; readonly found: Promise<T> } | undefined;
  return (query) => {
    if (last?.query === query) return last.found;
    const found = find(query).catch((error: unknown) => {
      if (last?.found === found) last = undefined;
      throw error;
    });
    last = { query, found };
    return found;
  };
}

/**
 * @param pages the table of all pages
 * @param names the names with their readings
 * @param otherWords brings words of the same meaning; asked only for who would find hardly anything
 * @param now the instant for which states are derived
 */
export function openSearch(
  pagefind: Pagefind,
  pages: PageTable,
  names: readonly Name[],
  otherWords: () => Promise<OtherWords>,
  now: Instant,
): Search {
  const index: Index = { pagefind, continued: pages.continued };
  const groups = once<Groups>(() => groupPages(pages, now));
  const dated = once(() => datedPages(pages, now));
  const read = (query: string) => termsOf(query, (word) => namesReadLike(names, word));

  /** Every page, the newest first: what is shown where only filters are chosen. */
  async function everything(): Promise<Answers> {
    const { results } = await pagefind.search(null, { sort: { date: ranks.date } });
    const { results: all } = await pagefind.search(null);
    return new Map(
      [...results, ...all].map((result) => [result.id, { result, place: 0, weight: 0 }]),
    );
  }

  const answersTo = keepLast(async (query): Promise<Answered> => {
    const asked = read(query);
    // A query of which nothing can be read is no wish to see everything.
    const some = await (asked.length > 0 || query !== '' ? find(index, asked) : everything());
    const terms = some.size >= RARE ? asked : await widened(index, asked, otherWords);
    const found = terms === asked ? some : await find(index, terms);
    const results = ranked(found, dated()).flatMap((id): [string, Result][] => {
      const result = found.get(id)?.result;
      return result === undefined ? [] : [[id, result]];
    });
    return { terms, results: new Map(results) };
  });

  /** Every page that answers. */
  async function answers(question: Question): Promise<Answered> {
    return isEmpty(question) ? { terms: [], results: new Map() } : answersTo(question.query);
  }

  async function ordered(ids: readonly string[], order: Order): Promise<string[]> {
    if (order === 'relevance') return [...ids];
    const { results } = await pagefind.search(null, { sort: { [order]: ranks[order] } });
    const place = new Map(results.map(({ id }, index) => [id, index]));
    return ids.toSorted((a, b) => (place.get(a) ?? place.size) - (place.get(b) ?? place.size));
  }

  return {
    async ask(question, from, many) {
      const { terms, results } = await answers(question);
      const { chosen, order } = question;
      const found = [...results.keys()];
      const kept = chosen.size === 0 ? found : narrowed(groups(), found, chosen);
      const shown = (await ordered(kept, order)).slice(from, from + many);
      const hits = await Promise.all(
        shown
          .flatMap((id) => results.get(id) ?? [])
          .map(async (result) => hitOf(await result.data(), terms, now)),
      );
      return { total: kept.length, hits };
    },
    async help(question) {
      const words = read(question.query).map(({ text }) => text);
      return helpFor(question, words, names, async (other) => (await answers(other)).results.size);
    },
    async count(question) {
      const found = [...(await answers(question)).results.keys()];
      return countsOf(groups(), found, question.chosen);
    },
  };
}
