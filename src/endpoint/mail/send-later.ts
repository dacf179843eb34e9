import type { RouteContext } from '../routes/context.ts';

/** Sends what waits in the outbox once the answer is on its way; the schedule sends what stays. */
export function sendLater(_context: RouteContext): void {
  // filled in with the outbox
}
