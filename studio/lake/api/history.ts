import { effectsOf } from '../listen/event.ts';
import { LakeError } from '../error.ts';
import type { Transaction } from '../store/journal.ts';
import type { Parts, Route } from './parts.ts';
import type { Answer, LakeRequest } from './request.ts';

/** `data/history`: who changed what when, and documents as they were. */
export function historyRoutes({ dataset }: Parts): Route[] {
  function line(transaction: Transaction, ids: readonly string[]): string {
    const { id, timestamp, author, changes } = transaction;
    const own = changes.filter((change) => ids.includes(change.id));
    const upTo = (last: string) => (other: Transaction) => other.timestamp <= last;
    const before = (last: string) => (other: Transaction) => other.timestamp < last;
    const effects = own.map((change): [string, unknown] => {
      const was = dataset.past(change.id, before(timestamp));
      return [change.id, effectsOf(was, dataset.past(change.id, upTo(timestamp)))];
    });
    return JSON.stringify({
      id,
      timestamp,
      author,
      documentIDs: own.map((change) => change.id),
      mutations: [],
      effects: Object.fromEntries(effects),
    });
  }

  function transactions({ search }: LakeRequest, ids: readonly string[]): Answer {
    const all = dataset.transactionsOf(ids);
    const at = (name: string) => {
      const id = search.get(name) ?? '';
      return id === '' ? -1 : all.findIndex((transaction) => transaction.id === id);
    };
    const [from, to] = [at('fromTransaction'), at('toTransaction')];
    const range = all.slice(Math.max(from, 0), to < 0 ? undefined : to + 1);
    const ordered = search.get('reverse') === 'true' ? range.toReversed() : range;
    const limited = ordered.slice(0, Number(search.get('limit') ?? 100));
    const bytes = limited.map((transaction) => `${line(transaction, ids)}\n`).join('');
    return { type: 'application/x-ndjson', bytes };
  }

  function documents({ search }: LakeRequest, ids: readonly string[]): Answer {
    const [time, revision] = [search.get('time'), search.get('revision')];
    const isLast = search.get('lastRevision') === 'true';
    const limit = revision === null ? time : dataset.transaction(revision)?.timestamp;
    if (limit === undefined) throw new LakeError(404, 'notFound', 'この版はありません。');
    const until = (transaction: Transaction) => limit === null || transaction.timestamp <= limit;
    const found = ids.flatMap((id) => {
      const own = dataset.transactionsOf([id]);
      // The last version of a document that is gone is the one before it went.
      const isGone = isLast && dataset.get(id) === undefined;
      const last = own.at(isGone ? -2 : -1)?.timestamp ?? '';
      const past = dataset.past(id, isLast ? ({ timestamp }) => timestamp <= last : until);
      return past ?? [];
    });
    return { json: { documents: found } };
  }

  const idsOf = (ids = '') => ids.split(',').map(decodeURIComponent);
  return [
    {
      method: 'GET',
      path: /^\/data\/history\/[^/]+\/transactions\/(?<ids>.+)$/,
      answer: (request, { ids }) => transactions(request, idsOf(ids)),
    },
    {
      method: 'GET',
      path: /^\/data\/history\/[^/]+\/documents\/(?<ids>.+)$/,
      answer: (request, { ids }) => documents(request, idsOf(ids)),
    },
    {
      method: 'GET',
      path: /^\/data\/history\/[^/]+\/events\/documents\/(?<id>.+)$/,
      answer: (_request, { id = '' }) => ({ json: { events: { [id]: [] }, nextCursor: '' } }),
    },
  ];
}
