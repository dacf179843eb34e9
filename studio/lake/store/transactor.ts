import type { ContentFolder } from '../content/folder.ts';
import { documentNews, pictureNews } from '../content/news.ts';
import { draftsAfter } from '../content/overtaken.ts';
import { changeBetween } from './change.ts';
import { FILE_AUTHOR, newId, operationOf, overlay, runSteps } from './committed.ts';
import type { Affected, Committed } from './committed.ts';
import type { Dataset } from './dataset.ts';
import { isPublished } from './document.ts';
import type { FileStep, Journal, Transaction } from './journal.ts';
import { idOfStep } from './mutation.ts';
import type { Step } from './mutation.ts';
import { requireTargets } from './references.ts';

/** What somebody asks of the lake. */
export interface Proposal {
  readonly transactionId?: string | undefined;
  readonly author: string;
  /** The steps, made from the state that they will meet. */
  readonly steps: () => Promise<readonly Step[]>;
  /** Try, and change nothing. */
  readonly dryRun?: boolean;
}

export interface Transactor {
  commit(proposal: Proposal): Promise<Committed>;
  /** Takes over what was changed in the folder. */
  follow(): Promise<void>;
  /** Waits for what is under way. */
  idle(): Promise<void>;
}

interface Parts {
  readonly dataset: Dataset;
  readonly journal: Journal;
  /** Absent for a lake in memory. */
  readonly folder?: ContentFolder | undefined;
  readonly now: () => number;
  /** Where the lake stands; asked for once it does. */
  readonly origin: () => string;
  readonly announce: (committed: Committed) => void;
}

/** One transaction after the other: each is on the disk before it is announced and acknowledged. */
export function createTransactor(parts: Parts): Transactor {
  const { dataset, journal, folder, now, origin, announce } = parts;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  }

  const nextTimestamp = () => new Date(Math.max(now(), dataset.latest + 1)).toISOString();

  async function record(
    transaction: Transaction,
    affected: readonly Affected[],
    write: boolean,
  ): Promise<void> {
    await journal.append(transaction);
    if (write && transaction.files.length > 0) {
      const after = new Map(affected.map((one) => [one.id, one.after]));
      try {
        await folder?.carryOut(transaction.files, (id) => after.get(id));
      } catch (error) {
        await journal.append({ kind: 'undone', id: transaction.id });
        throw error;
      }
      await journal.append({ kind: 'written', id: transaction.id });
    }
    folder?.note(transaction.files);
    dataset.apply(transaction);
  }

  async function follow(): Promise<void> {
    if (folder === undefined) return;
    const news = await folder.news();
    const [id, timestamp] = [newId(), nextTimestamp()];
    const edited = news.map((one) => documentNews(one, dataset.get(one.step.id), id, timestamp));
    const affected = [
      ...edited,
      ...draftsAfter(edited, dataset.get, id, timestamp),
      ...pictureNews(folder.pictures(), dataset.all(), origin(), id, timestamp),
    ];
    if (affected.length === 0) return;
    const files = news.map(({ step }) => step);
    await settle(id, timestamp, FILE_AUTHOR, affected, files, false);
  }

  async function settle(
    id: string,
    timestamp: string,
    author: string,
    affected: readonly Affected[],
    files: FileStep[],
    write: boolean,
  ): Promise<Transaction> {
    const changes = affected.map((one) => changeBetween(one.id, one.before, one.after));
    const transaction: Transaction = { kind: 'transaction', id, timestamp, author, changes, files };
    await record(transaction, affected, write);
    announce({ transaction, affected, results: [] });
    return transaction;
  }

  async function commit(proposal: Proposal): Promise<Committed> {
    const id = proposal.transactionId ?? newId();
    const earlier = dataset.transaction(id);
    // The answer to the first try may have been lost on its way.
    if (earlier !== undefined)
      return {
        transaction: earlier,
        affected: [],
        results: earlier.changes.map((change) => ({ id: change.id, operation: 'none' })),
      };
    let steps = await proposal.steps();
    if (steps.some((step) => isPublished(idOfStep(step)))) {
      // Somebody may have saved a file a moment ago: the transaction must meet that state.
      await follow();
      steps = await proposal.steps();
    }
    const timestamp = nextTimestamp();
    const asked = runSteps(steps, dataset.get, id, timestamp);
    const drafts = folder === undefined ? [] : draftsAfter(asked, dataset.get, id, timestamp);
    const affected = [...asked, ...drafts];
    requireTargets(affected, overlay(dataset.all(), affected));
    const files = folder?.plan(affected) ?? [];
    const byId = new Map(affected.map((one) => [one.id, operationOf(one)]));
    const results = steps.map((step) => {
      const key = idOfStep(step);
      return { id: key, operation: byId.get(key) ?? 'none' };
    });
    if (proposal.dryRun === true || affected.length === 0) {
      const none = { kind: 'transaction', id, timestamp, author: proposal.author } as const;
      return { transaction: { ...none, changes: [], files: [] }, affected, results };
    }
    const transaction = await settle(id, timestamp, proposal.author, affected, files, true);
    return { transaction, affected, results };
  }

  return {
    commit: (proposal) => inTurn(() => commit(proposal)),
    follow: () => inTurn(follow),
    idle: () => inTurn(() => Promise.resolve()),
  };
}
