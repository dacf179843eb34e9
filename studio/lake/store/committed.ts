import { randomBytes } from 'node:crypto';
import type { StoredDocument } from './document.ts';
import type { Transaction } from './journal.ts';
import { applyStep, idOfStep } from './mutation.ts';
import type { Step } from './mutation.ts';
import type { Changed } from './references.ts';

/** A document in a committed transaction, with the steps that led there. */
export interface Affected extends Changed {
  readonly steps: readonly Step[];
}

export interface Committed {
  readonly transaction: Transaction;
  readonly affected: readonly Affected[];
  /** One for each step that was asked for. */
  readonly results: readonly { readonly id: string; readonly operation: string }[];
}

/** The author of a change that somebody made to a file. */
export const FILE_AUTHOR = 'file';

/** An id for a document or a transaction. */
export function newId(): string {
  return randomBytes(16).toString('base64url').replaceAll(/[-_]/g, 'x');
}

/** What steps do to the documents that they touch. @throws LakeError as `applyStep` */
export function runSteps(
  steps: readonly Step[],
  get: (id: string) => StoredDocument | undefined,
  transactionId: string,
  timestamp: string,
): Affected[] {
  const affected = new Map<string, Affected>();
  for (const step of steps) {
    const id = idOfStep(step);
    const stored = get(id);
    const sofar = affected.get(id) ?? { id, before: stored, after: stored, steps: [] };
    const after = applyStep(sofar.after, step, transactionId, timestamp);
    affected.set(id, { ...sofar, after, steps: [...sofar.steps, step] });
  }
  return [...affected.values()].filter(({ before, after }) => before !== after);
}

/** What happened to a document, in Sanity's words. */
export function operationOf({ before, after }: Changed): string {
  if (after === undefined) return 'delete';
  return before === undefined ? 'create' : 'update';
}

/** All documents as they are after a transaction. */
export function overlay(
  documents: readonly StoredDocument[],
  affected: readonly Changed[],
): ReadonlyMap<string, StoredDocument> {
  const result = new Map(documents.map((document) => [document._id, document]));
  for (const { id, after } of affected) {
    if (after === undefined) result.delete(id);
    else result.set(id, after);
  }
  return result;
}
