import type { FormsManifest } from '../../../forms/manifest.ts';
import type { Environment } from '../../environment.ts';
import type { Message } from '../../store/outbox.ts';
import { findSubmission } from '../../store/submissions.ts';
import type { Submission } from '../../store/submissions.ts';
import {
  erasedDetails,
  erasedLetter,
  erasedNotice,
  reopenedDetails,
  reopenedLetter,
  withdrawnDetails,
  withdrawnLetter,
  withdrawnNotice,
  withdrawnOfficeLetter,
} from './endings.ts';
import type { Letter, Writing } from './letter.ts';
import { arrivalLetter, arrivalNotice } from './office.ts';
import { receiptLetter, seatLetter } from './receipt.ts';
import { confirmDetails, confirmLetter, deadlineDetails, deadlineLetter } from './reminders.ts';

/** The submission that a message tells of, unless what it held is gone. */
async function told(
  { db }: Environment,
  { submission: id }: Message,
): Promise<Submission | undefined> {
  const submission = id === null ? undefined : await findSubmission(db, id);
  return submission?.state === 'erased' ? undefined : submission;
}

/**
 * What a message to the applicant tells. An address that was corrected since gets nothing more: the
 * link in it would be the one of the new address.
 */
async function applicantLetter(
  kind: 'receipt' | 'seat' | 'withdrawn',
  recipient: string,
  writing: Writing,
): Promise<Letter | undefined> {
  const { email, state, seat } = writing.submission;
  if (recipient !== email) return undefined;
  if (kind === 'withdrawn') return withdrawnLetter(writing);
  if (state === 'withdrawn') return undefined;
  if (kind === 'receipt') return receiptLetter(writing);
  return seat === 'seated' ? seatLetter(writing) : undefined;
}

/** What a message tells; undefined when that has been overtaken. */
export async function letterOf(
  environment: Environment,
  manifest: FormsManifest,
  message: Message,
): Promise<Letter | undefined> {
  const { kind, recipient, details } = message;
  const { origin } = environment;
  const submission = await told(environment, message);
  const writing = submission && { environment, manifest, submission };
  switch (kind) {
    case 'receipt':
    case 'seat':
      return writing && applicantLetter(kind, recipient, writing);
    case 'withdrawn': {
      const { to } = withdrawnDetails.parse(details);
      if (writing === undefined) return undefined;
      return to === 'office'
        ? withdrawnOfficeLetter(writing)
        : applicantLetter(kind, recipient, writing);
    }
    case 'arrival':
      return writing && arrivalLetter(writing);
    case 'erased':
      return erasedLetter(erasedDetails.parse(details));
    case 'reopened':
      return reopenedLetter(reopenedDetails.parse(details), origin);
    case 'deadline':
      return deadlineLetter(deadlineDetails.parse(details), origin);
    case 'confirm':
      return confirmLetter(confirmDetails.parse(details), origin);
  }
}

/** The same for a place that must not learn who it was. */
export async function noticeOf(
  environment: Environment,
  message: Message,
): Promise<string | undefined> {
  if (message.kind === 'erased') return erasedNotice(erasedDetails.parse(message.details));
  const submission = await told(environment, message);
  if (submission === undefined) return undefined;
  if (message.kind === 'arrival') return arrivalNotice(submission);
  return message.kind === 'withdrawn' ? withdrawnNotice(submission) : undefined;
}
