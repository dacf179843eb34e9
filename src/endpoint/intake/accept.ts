import { answersOf } from '../../forms/answers.ts';
import type { Values } from '../../forms/field.ts';
import { addWorkingDays } from '../../lib/working-days.ts';
import { dayOf } from '../../lib/jst.ts';
import { digestOf } from '../digest.ts';
import type { Environment } from '../environment.ts';
import { addressesFor } from '../mail/addresses.ts';
import { newReceipt } from '../receipts/number.ts';
import { insertMessage, SLACK } from '../store/outbox.ts';
import type { NewMessage } from '../store/outbox.ts';
import { fillSeats } from '../store/seats.ts';
import { insertSubmission, selectByKey, submissionRow } from '../store/submissions.ts';
import type { Submission } from '../store/submissions.ts';
import type { Target } from './target.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A form that was sent, read and found in order. */
export interface Sending {
  readonly target: Target;
  readonly values: Values;
  readonly key: string;
  readonly suspicion: Submission['suspicion'];
}

export type Acceptance =
  | { readonly outcome: 'new' | 'repeated'; readonly submission: Submission }
  | { readonly outcome: 'key' | 'full' };

/** The digest by which a repeated sending is known. */
export function sendingDigest(target: Target, values: Values): Promise<string> {
  return digestOf(JSON.stringify([target.form.name, target.id, Object.entries(values).toSorted()]));
}

function textOf(values: Values, ...names: readonly string[]): string {
  const found = names.map((name) => values[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
}

/** Whom to tell of a submission: the applicant, those who receive it, and Slack if it is set. */
function messagesFor({ settings }: Environment, submission: NewSubmissionFacts): NewMessage[] {
  const { id, email, recipients, receivedAt } = submission;
  const tell = (kind: NewMessage['kind'], recipient: string): NewMessage => ({
    kind,
    recipient,
    submission: id,
    createdAt: receivedAt,
  });
  return [
    tell('receipt', email),
    ...addressesFor(settings.notify, recipients).map((address) => tell('arrival', address)),
    ...(settings.slackUrl === undefined ? [] : [tell('arrival', SLACK)]),
  ];
}

type NewSubmissionFacts = Pick<Submission, 'id' | 'email' | 'recipients' | 'receivedAt'>;

/**
 * Stores a sending and everything that must follow from it in one batch: once it is answered, it
 * is in the database, and its mail will be sent (design, decision 9).
 */
export async function accept(environment: Environment, sending: Sending): Promise<Acceptance> {
  const { db } = environment;
  const { target, values, key, suspicion } = sending;
  const { site } = await environment.manifest();
  const { capacity } = target;
  const receivedAt = environment.now();
  const digest = await sendingDigest(target, values);
  const row = {
    id: crypto.randomUUID(),
    receipt: newReceipt(),
    key,
    digest,
    form: target.form.name,
    target: target.id,
    title: target.title,
    recipients: [...target.recipients],
    entries: { ...values },
    answers: answersOf(target.form, values),
    name: textOf(values, 'name', 'person'),
    email: textOf(values, 'email'),
    suspicion,
    receivedAt,
    replyBy: addWorkingDays(dayOf(receivedAt), site.replyDays, site.closingDays),
    eraseAfter: Math.max(receivedAt, target.neededUntil ?? 0) + site.retentionDays * DAY,
    capacity,
    noWaiting: target.noWaiting,
  };
  const results = await db.batch([
    // Whoever waits goes before whoever comes, should seats have been added since.
    ...(capacity === undefined ? [] : fillSeats(db, { target: target.id, capacity }, receivedAt)),
    insertSubmission(db, row),
    ...messagesFor(environment, row).map((message) => insertMessage(db, message)),
    selectByKey(db, key),
  ]);
  const [stored] = results.at(-1)?.results ?? [];
  if (stored === undefined) return { outcome: 'full' };
  const submission = submissionRow.parse(stored);
  if (submission.id === row.id) return { outcome: 'new', submission };
  return submission.digest === digest ? { outcome: 'repeated', submission } : { outcome: 'key' };
}
