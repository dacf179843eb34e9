import { z } from 'zod';
import { fill, ui } from '../../lib/interface.ts';
import type { Environment } from '../environment.ts';
import { insertAudit } from '../store/audit.ts';
import { changeSubmission, seatIsFree, tellSeat, unchanged } from '../store/inbox-changes.ts';
import { allOf } from '../store/condition.ts';
import type { Condition } from '../store/condition.ts';
import { insertNote } from '../store/notes.ts';
import type { Session } from '../store/sessions.ts';
import { submissionStates } from '../../forms/submission.ts';
import type { Submission } from '../store/submissions.ts';
import type { InboxRefusal } from './answer.ts';
import { nextStates } from './transitions.ts';

const words = ui.inbox.errors;
const byHand = submissionStates.filter(
  (state): state is 'received' | 'inProgress' | 'answered' | 'accepted' =>
    state !== 'withdrawn' && state !== 'erased',
);

/** What an editor may change of a submission. */
export const submissionChange = z
  .strictObject({
    state: z.enum(byHand).optional(),
    note: z.string().trim().min(1).max(4000).optional(),
    /** Gives a free seat to somebody who waits, out of turn. */
    seat: z.literal('seated').optional(),
    /** The state that the editor saw: once another one is there, nothing is changed. */
    seen: z.enum(submissionStates).optional(),
  })
  .refine(
    ({ seen: _seen, ...change }) => Object.values(change).some((value) => value !== undefined),
    {
      error: words.nothing,
    },
  );
export type SubmissionChange = z.output<typeof submissionChange>;

interface Conflict {
  readonly reason: InboxRefusal;
  readonly message?: string;
}

/** What stands against a change, or the conditions under which the database may make it. */
async function examine(
  environment: Environment,
  submission: Submission,
  { state, seat, seen }: SubmissionChange,
): Promise<Conflict | readonly Condition[]> {
  if (submission.state === 'erased') return { reason: 'erased' };
  if (seen !== undefined && seen !== submission.state) return { reason: 'changed' };
  if (
    state !== undefined &&
    state !== submission.state &&
    !nextStates(submission).includes(state)
  ) {
    const { states } = ui.inbox;
    const message = fill(ui.inbox.refused.transition, {
      from: states[submission.state],
      to: states[state],
    });
    return { reason: 'transition', message };
  }
  if (seat === undefined) return [];
  if (submission.seat !== 'waiting') return { reason: 'not-waiting' };
  const { events } = await environment.manifest();
  const event = events.find(({ id }) => id === submission.target);
  if (event === undefined) return { reason: 'no-event' };
  const { capacity } = event;
  return capacity === undefined ? [] : [seatIsFree(submission.target, capacity)];
}

/**
 * Changes a submission, or nothing of it: every statement of the batch has the same condition, the
 * change itself comes last.
 * @returns why nothing was changed
 */
export async function applyChange(
  environment: Environment,
  { actor }: Session,
  submission: Submission,
  change: SubmissionChange,
): Promise<Conflict | undefined> {
  const examined = await examine(environment, submission, change);
  if ('reason' in examined) return examined;
  const { db } = environment;
  const { id } = submission;
  const at = environment.now();
  const when = allOf([unchanged(submission), ...examined]);
  const state = change.state === submission.state ? undefined : change.state;
  const { note, seat } = change;
  const line = { at, actor, submission: id };
  const statements = [
    ...(note === undefined
      ? []
      : [
          insertNote(db, id, { author: actor, text: note, writtenAt: at }, when),
          insertAudit(db, { ...line, action: 'note' }, when),
        ]),
    ...(state === undefined
      ? []
      : [
          insertAudit(
            db,
            { ...line, action: 'state', details: { from: submission.state, to: state } },
            when,
          ),
        ]),
    ...(seat === undefined
      ? []
      : [insertAudit(db, { ...line, action: 'seat' }, when), tellSeat(db, submission, at, when)]),
    changeSubmission(db, id, { state, seat, at }, when),
  ];
  const results = await db.batch(statements);
  if (results.at(-1)?.meta.changes === 1) return undefined;
  return { reason: examined.length > 0 ? 'full' : 'changed' };
}
