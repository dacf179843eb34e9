import type { D1PreparedStatement } from '@cloudflare/workers-types';
import type { FormsManifest, RecruitmentCall } from '../../forms/manifest.ts';
import { addDays, dayOf } from '../../lib/jst.ts';
import type { Instant } from '../../lib/jst.ts';
import { lastDay, recruitmentState } from '../../model/facts/recruitment-state.ts';
import type { Environment } from '../environment.ts';
import { addressesFor } from '../mail/addresses.ts';
import { insertReminder } from '../store/reminders.ts';
import type { Reminder } from '../store/reminders.ts';

/** Days before a notice closes or counts as unconfirmed. */
const DAYS_BEFORE = 7;

/**
 * What a notice's contact should hear by now. A 情報確認日 that expired unnoticed is still due, a
 * deadline that has passed is not.
 */
export function dueReminders(
  call: RecruitmentCall,
  { confirmWithinDays }: FormsManifest['site'],
  now: Instant,
): readonly Reminder[] {
  const { id: document, title, address, closesAt, confirmedOn, rolling } = call;
  const soon = addDays(dayOf(now), DAYS_BEFORE);
  const state = recruitmentState(call, now, confirmWithinDays).kind;
  if (closesAt !== undefined) {
    const due = (state === 'open' || state === 'lastDay') && lastDay(closesAt) <= soon;
    const details = { title, address, closesAt };
    return due ? [{ document, kind: 'deadline', due: closesAt, details }] : [];
  }
  if (rolling !== true || confirmedOn === undefined || state === 'announced') return [];
  const until = addDays(confirmedOn, confirmWithinDays);
  const details = { title, address, confirmedOn, until };
  return until <= soon ? [{ document, kind: 'confirm', due: until, details }] : [];
}

/** Puts every reminder that is due into the outbox, each once. */
export async function remind(environment: Environment): Promise<void> {
  const { db, settings } = environment;
  const { site, recruitments } = await environment.manifest();
  const now = environment.now();
  for (const call of recruitments) {
    const addresses = addressesFor(settings.notify, call.recipients);
    if (addresses.length === 0) continue;
    const statements = dueReminders(call, site, now).flatMap(
      (reminder): readonly D1PreparedStatement[] => insertReminder(db, reminder, addresses, now),
    );
    if (statements.length > 0) await db.batch(statements);
  }
}
