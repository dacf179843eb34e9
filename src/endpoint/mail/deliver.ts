import type { Environment } from '../environment.ts';
import { dropMessage, leaseMessage, markFailed, markSent } from '../store/outbox.ts';
import type { Message } from '../store/outbox.ts';
import { LEASE, LONGEST_RUN, MOST_ATTEMPTS, waitAfter } from './back-off.ts';
import { compose } from './compose.ts';
import { reasonOf } from './mail.ts';
import type { Mailer } from './mail.ts';
import { postToSlack } from './slack.ts';

/** What became of the messages of one run. */
export interface Delivery {
  readonly sent: number;
  readonly failed: number;
  /** Given up after the last attempt. */
  readonly dead: number;
}

type Outcome = 'sent' | 'dropped' | 'failed' | 'dead';

async function fail(
  environment: Environment,
  message: Message,
  error: unknown,
): Promise<'failed' | 'dead'> {
  const { id, kind, attempts } = message;
  const reason = reasonOf(error);
  const dead = attempts >= MOST_ATTEMPTS;
  console.warn(`送信箱 ${id}（${kind}）: ${attempts}回目の送信に失敗しました（${reason}）。`);
  const at = environment.now();
  const nextAt = at + waitAfter(attempts);
  await markFailed(environment.db, message, { reason, nextAt, deadAt: dead ? at : undefined });
  return dead ? 'dead' : 'failed';
}

async function send(environment: Environment, mailer: Mailer, message: Message): Promise<Outcome> {
  const { db } = environment;
  try {
    const outgoing = await compose(environment, message);
    if (outgoing === undefined) {
      await dropMessage(db, message);
      return 'dropped';
    }
    if (outgoing.channel === 'mail') await mailer.send(outgoing.mail);
    else await postToSlack(outgoing.url, outgoing.text);
  } catch (error) {
    return fail(environment, message, error);
  }
  // Whoever is stopped here sends again when the lease has run out, under the same Message-ID.
  await markSent(db, message, environment.now());
  return 'sent';
}

/**
 * Sends what is due, one message after the other, at most `limit` of them. Runs may overlap: a
 * message belongs to one of them at a time. A failure waits longer each time, up to the last. Where
 * every attempt takes long, a run ends early: the platform stops one after a quarter of an hour, and
 * whatever comes after it in the schedule would never have its turn.
 */
export async function deliver(
  environment: Environment,
  mailer: Mailer,
  limit = 100,
): Promise<Delivery> {
  const counts = { sent: 0, dropped: 0, failed: 0, dead: 0 };
  const ends = environment.now() + LONGEST_RUN;
  for (let taken = 0; taken < limit; taken += 1) {
    const now = environment.now();
    if (now >= ends) break;
    const message = await leaseMessage(environment.db, now, now + LEASE);
    if (message === undefined) break;
    counts[await send(environment, mailer, message)] += 1;
  }
  const { sent, failed, dead } = counts;
  return { sent, failed, dead };
}
