import type { Environment } from '../environment.ts';
import type { RouteContext } from '../routes/context.ts';
import { deliver } from './deliver.ts';
import { reasonOf } from './mail.ts';
import { openMailer } from './mailers/index.ts';

/** The platform stops what runs half a minute after the answer. */
const MOST_AFTER_AN_ANSWER = 10;

async function send(environment: Environment): Promise<void> {
  try {
    await deliver(environment, openMailer(environment), MOST_AFTER_AN_ANSWER);
  } catch (error) {
    console.error(`送信箱を送れませんでした（${reasonOf(error)}）。定期処理がもう一度送ります。`);
  }
}

/** Sends what waits in the outbox once the answer is on its way; the schedule sends what stays. */
export function sendLater(context: RouteContext): void {
  context.executionCtx.waitUntil(send(context.var.environment));
}
