import type { Environment } from '../environment.ts';
import { deliver } from '../mail/deliver.ts';
import { openMailer } from '../mail/mailers/index.ts';
import { purgeSent } from '../store/outbox.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Days for which it can be seen that something was sent. */
const KEPT = 30;

/**
 * Sends what waits in the outbox.
 * @throws Error when a message was given up: a person has to look
 */
export async function sendOutbox(environment: Environment): Promise<void> {
  const { dead } = await deliver(environment, openMailer(environment));
  if (dead > 0) {
    throw new Error(
      `${dead}通の送信をあきらめました。受付一覧で、届いていない通知を確かめてください。`,
    );
  }
}

/** Deletes what was sent a while ago. */
export function purgeOutbox(environment: Environment): Promise<void> {
  return purgeSent(environment.db, environment.now() - KEPT * DAY);
}
