import { inboxStrings } from '../strings/inbox.ts';

/** Why the inbox did not do what was asked; the message is for the editor. */
export class InboxFault extends Error {
  /** `unreachable`, `unexpected`, `token`, or the endpoint's own reason. */
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The fault in something that was thrown; what is a mistake of the program goes to the console. */
export function faultOf(thrown: unknown): InboxFault {
  if (thrown instanceof InboxFault) return thrown;
  console.error(thrown);
  return unexpected(reasonOf(thrown));
}

/** What an error says of itself. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Somebody else was faster: what is shown is no longer how it is. */
const overtaken: ReadonlySet<string> = new Set([
  'changed',
  'transition',
  'erased',
  'not-waiting',
  'full',
  'not-found',
]);

export function isOvertaken({ reason }: InboxFault): boolean {
  return overtaken.has(reason);
}

/** Nothing reached the endpoint, or no page of this origin may read its answers. */
export function unreachable(endpoint: string): InboxFault {
  return new InboxFault('unreachable', inboxStrings.fault.unreachable(endpoint));
}

/** @param what the status of the answer, or the error */
export function unexpected(what: number | string): InboxFault {
  return new InboxFault('unexpected', inboxStrings.fault.unexpected(what));
}
