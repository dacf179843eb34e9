import { applyChange } from './change.ts';
import type { StoredDocument } from './document.ts';
import type { Transaction } from './journal.ts';

/** The documents of the lake and how they came to be. */
export interface Dataset {
  readonly get: (id: string) => StoredDocument | undefined;
  all(): readonly StoredDocument[];
  /** Takes over what a transaction changed. */
  apply(transaction: Transaction): void;
  transaction(id: string): Transaction | undefined;
  /** The transactions that touched any of these documents, oldest first. */
  transactionsOf(ids: readonly string[]): readonly Transaction[];
  /** A document as it was after the last transaction for which `until` holds. */
  past(id: string, until: (transaction: Transaction) => boolean): StoredDocument | undefined;
  /** The time of the newest transaction; 0 before the first. */
  readonly latest: number;
}

/** An empty dataset in memory. */
export function createDataset(): Dataset {
  const documents = new Map<string, StoredDocument>();
  const transactions = new Map<string, Transaction>();
  const touched = new Map<string, Transaction[]>();
  let latest = 0;

  const transactionsOf = (ids: readonly string[]) => {
    const found = new Set(ids.flatMap((id) => touched.get(id) ?? []));
    return [...found].toSorted((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
  };
  return {
    get: (id) => documents.get(id),
    all: () => [...documents.values()],
    apply: (transaction) => {
      transactions.set(transaction.id, transaction);
      latest = Math.max(latest, Date.parse(transaction.timestamp));
      for (const change of transaction.changes) {
        const after = applyChange(documents.get(change.id), change);
        if (after === undefined) documents.delete(change.id);
        else documents.set(change.id, after);
        const list = touched.get(change.id);
        if (list === undefined) touched.set(change.id, [transaction]);
        else list.push(transaction);
      }
    },
    transaction: (id) => transactions.get(id),
    transactionsOf,
    past: (id, until) => {
      const own = transactionsOf([id]);
      const last = own.findLastIndex(until);
      return own
        .slice(0, last + 1)
        .flatMap(({ changes }) => changes.filter((change) => change.id === id))
        .reduce<StoredDocument | undefined>(applyChange, undefined);
    },
    get latest() {
      return latest;
    },
  };
}
