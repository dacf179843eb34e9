import type { Environment } from '../environment.ts';
import { seatsOf } from '../intake/openings.ts';
import { insertAudit } from '../store/audit.ts';
import { eraseSubmission } from '../store/retention.ts';
import { fillSeats } from '../store/seats.ts';
import type { Session } from '../store/sessions.ts';
import type { Submission } from '../store/submissions.ts';
import { canEnd } from '../store/withdrawals.ts';

/** Erases what a person sent; a seat it held goes to whoever has waited longest. */
export async function erase(
  environment: Environment,
  { actor }: Session,
  { id, target }: Submission,
): Promise<void> {
  const { db } = environment;
  const at = environment.now();
  const seats = seatsOf(await environment.manifest(), target, at);
  await db.batch([
    insertAudit(db, { at, actor, action: 'erase', submission: id }, canEnd(id, 'erased')),
    ...eraseSubmission(db, id, at),
    ...(seats === undefined ? [] : fillSeats(db, seats, at)),
  ]);
}
