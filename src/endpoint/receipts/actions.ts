import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { Instant } from '../../lib/jst.ts';
import type { Environment } from '../environment.ts';
import { seatsOf } from '../intake/openings.ts';
import { addressesFor } from '../mail/addresses.ts';
import { insertAudit } from '../store/audit.ts';
import { correctEmail } from '../store/corrections.ts';
import { SLACK } from '../store/outbox.ts';
import { eraseSubmission } from '../store/retention.ts';
import { fillSeats } from '../store/seats.ts';
import { submissionRow } from '../store/submissions.ts';
import type { Submission } from '../store/submissions.ts';
import { canEnd, tellEnding, withdrawSubmission } from '../store/withdrawals.ts';

/** Who did it, in the audit. */
const APPLICANT = 'applicant';

/** Gives the seat that becomes free to whoever waits, while the event is still to come. */
async function nextInLine(
  environment: Environment,
  { form, target }: Submission,
  now: Instant,
): Promise<readonly D1PreparedStatement[]> {
  if (form !== 'event') return [];
  const seats = seatsOf(await environment.manifest(), target, now);
  return seats === undefined ? [] : fillSeats(environment.db, seats, now);
}

/** Those who are told of it in the office. */
function officeOf({ settings }: Environment, { recipients }: Submission): readonly string[] {
  const addresses = addressesFor(settings.notify, recipients);
  return settings.slackUrl === undefined ? addresses : [...addresses, SLACK];
}

/** Withdraws a submission; nothing happens where it is withdrawn or erased already. */
export async function withdraw(environment: Environment, submission: Submission): Promise<void> {
  const { db } = environment;
  const { id } = submission;
  const now = environment.now();
  const office = officeOf(environment, submission);
  await db.batch([
    tellEnding(db, 'withdrawn', { id, office, now }),
    insertAudit(
      db,
      {
        at: now,
        actor: APPLICANT,
        action: 'state',
        submission: id,
        details: { from: submission.state, to: 'withdrawn' },
      },
      canEnd(id, 'withdrawn'),
    ),
    ...withdrawSubmission(db, id, now),
    ...(await nextInLine(environment, submission, now)),
  ]);
}

/** Erases what a submission holds, and withdraws it by that; nothing happens the second time. */
export async function erase(environment: Environment, submission: Submission): Promise<void> {
  const { db } = environment;
  const { id } = submission;
  const now = environment.now();
  const office = officeOf(environment, submission);
  await db.batch([
    tellEnding(db, 'erased', { id, office, now }),
    insertAudit(
      db,
      { at: now, actor: APPLICANT, action: 'erase', submission: id },
      canEnd(id, 'erased'),
    ),
    ...eraseSubmission(db, id, now),
    ...(await nextInLine(environment, submission, now)),
  ]);
}

/**
 * Gives a submission another mail address, and sends its receipt there.
 * @returns the submission as it is now; undefined where nothing may be corrected any more
 */
export async function correct(
  environment: Environment,
  submission: Submission,
  email: string,
): Promise<Submission | undefined> {
  const { id, entries, answers } = submission;
  const results = await environment.db.batch([
    ...correctEmail(environment.db, {
      id,
      email,
      entries: { ...entries, email },
      answers: answers.map((answer) =>
        answer.name === 'email' ? { ...answer, text: email } : answer,
      ),
      now: environment.now(),
    }),
  ]);
  const [row] = results.at(-1)?.results ?? [];
  return row === undefined ? undefined : submissionRow.parse(row);
}
