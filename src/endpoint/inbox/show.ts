import { toJstIso } from '../../lib/jst.ts';
import type { Instant } from '../../lib/jst.ts';
import type { Environment } from '../environment.ts';
import { auditOf } from '../store/audit.ts';
import { notesOf } from '../store/notes.ts';
import { SLACK } from '../store/outbox.ts';
import type { MessageKind } from '../store/outbox.ts';
import { waitingPlace } from '../store/seats.ts';
import type { Submission } from '../store/submissions.ts';
import { messagesOf } from '../store/undelivered.ts';
import { nextStates } from './transitions.ts';

const moment = (instant: Instant | null): string | undefined =>
  instant === null ? undefined : toJstIso(instant);

/** A submission as the list shows it. */
export function showRow(submission: Submission) {
  const { id, receipt, form, target, title, name, state, seat, suspicion, replyBy } = submission;
  return {
    id,
    receipt,
    form,
    target,
    title,
    name,
    state,
    seat: seat ?? undefined,
    suspicion: suspicion ?? undefined,
    receivedAt: toJstIso(submission.receivedAt),
    changedAt: toJstIso(submission.changedAt),
    replyBy,
  };
}

/** What becomes a published voice: the address is no part of it. */
function voiceOf({ form, state, entries, target, title }: Submission) {
  const { name, message } = entries;
  if (form !== 'message' || state === 'erased') return undefined;
  if (typeof name !== 'string' || typeof message !== 'string') return undefined;
  return { name, message, target, title };
}

const toApplicant: readonly MessageKind[] = ['receipt', 'seat'];

/** Whom a message went to; an applicant may have had another address then. */
function addressee(kind: MessageKind, recipient: string, email: string) {
  if (recipient === SLACK) return 'slack';
  return recipient === email || toApplicant.includes(kind) ? 'applicant' : 'recipients';
}

/** Everything about one submission. Of the addresses that were written to, only the applicant's. */
export async function showSubmission({ db }: Environment, submission: Submission) {
  const { id, email, entries, answers, recipients, eraseAfter } = submission;
  const [notes, audit, messages] = await Promise.all([
    notesOf(db, id),
    auditOf(db, id),
    messagesOf(db, id),
  ]);
  const waiting = submission.seat === 'waiting' ? await waitingPlace(db, submission) : undefined;
  return {
    ...showRow(submission),
    email,
    recipients,
    entries,
    answers,
    waitingPlace: waiting,
    eraseAfter: toJstIso(eraseAfter),
    nextStates: nextStates(submission),
    voice: voiceOf(submission),
    notes: notes.map((note) => ({ ...note, writtenAt: toJstIso(note.writtenAt) })),
    audit: audit.map((line) => ({ ...line, at: toJstIso(line.at) })),
    mail: messages.map(({ kind, recipient, attempts, created_at, sent_at, dead_at }) => ({
      kind,
      to: addressee(kind, recipient, email),
      attempts,
      createdAt: toJstIso(created_at),
      sentAt: moment(sent_at),
      deadAt: moment(dead_at),
    })),
  };
}
