import { hidesDrafts } from '../query/perspective.ts';
import { evaluateQuery } from '../query/groq.ts';
import { isPublished, withoutRevision } from '../store/document.ts';
import type { StoredDocument } from '../store/document.ts';
import type { Affected, Committed } from '../store/committed.ts';

/** What a listener asked for. */
export interface Subscription {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly version: string;
  readonly includeResult: boolean;
  readonly includePreviousRevision: boolean;
  readonly includeMutations: boolean;
  readonly includeAllVersions: boolean;
}

type Sent = Readonly<Record<string, unknown>>;

async function matches(
  { query, params }: Subscription,
  document: StoredDocument | undefined,
): Promise<boolean> {
  if (document === undefined) return false;
  if (query === '*') return true;
  const found = await evaluateQuery(query, params, [document], '');
  return Array.isArray(found) && found.length > 0;
}

function transitionOf(was: boolean, is: boolean): string {
  if (!was) return 'appear';
  return is ? 'update' : 'disappear';
}

/** A mendoza patch that puts a whole document, or its absence, in the place of another. */
function whole(document: StoredDocument | undefined): readonly [0, unknown] {
  return [0, withoutRevision(document)];
}

/** What changed a document and back, for those who listen and for the history. */
export function effectsOf(before: StoredDocument | undefined, after: StoredDocument | undefined) {
  return { apply: whole(after), revert: whole(before) };
}

/** The steps as the Studio can apply them to the state before: what was created has all its fields. */
function mutationsOf({ before, after, steps }: Affected): readonly unknown[] {
  const isPatched = steps.every((step) => 'patch' in step) && before !== undefined;
  if (isPatched || after === undefined) return steps;
  return [{ createOrReplace: after }];
}

/** The events of a transaction for one listener, in order. */
export async function eventsFor(
  subscription: Subscription,
  { transaction, affected }: Committed,
): Promise<Sent[]> {
  const hides = hidesDrafts(subscription.version) && !subscription.includeAllVersions;
  const heard: { affected: Affected; transition: string }[] = [];
  for (const one of affected) {
    if (hides && !isPublished(one.id)) continue;
    const was = await matches(subscription, one.before);
    const is = await matches(subscription, one.after);
    if (was || is) heard.push({ affected: one, transition: transitionOf(was, is) });
  }
  return heard.map(({ affected: one, transition }, at) => ({
    eventId: `${transaction.id}#${one.id}`,
    documentId: one.id,
    transactionId: transaction.id,
    transition,
    identity: transaction.author,
    ...(subscription.includeMutations && { mutations: mutationsOf(one) }),
    ...(subscription.includeResult && one.after !== undefined && { result: one.after }),
    ...(subscription.includePreviousRevision && { previous: one.before ?? null }),
    ...(one.before !== undefined && { previousRev: one.before._rev }),
    // Also of a document that is gone: the Studio finds the order of events by it.
    resultRev: transaction.id,
    timestamp: transaction.timestamp,
    visibility: 'query',
    // Counted for this listener: the Studio waits for so many events and gets no others.
    transactionTotalEvents: heard.length,
    transactionCurrentEvent: at + 1,
    effects: effectsOf(one.before, one.after),
  }));
}
