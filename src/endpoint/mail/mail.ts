import { SettingError } from '../settings.ts';

/** A file that goes with a mail; UTF-8. */
export interface Attachment {
  readonly filename: string;
  /** MIME type. */
  readonly type: string;
  readonly content: string;
}

/** A mail that is ready to go. Nothing in it but `text` and the attachments has line breaks. */
export interface Mail {
  /** The id of its row in the outbox, the same on every attempt. */
  readonly id: string;
  readonly from: { readonly name: string; readonly email: string };
  readonly to: string;
  readonly replyTo?: string | undefined;
  readonly subject: string;
  readonly text: string;
  /** `Message-ID` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
}

/** A way by which mail leaves. */
export interface Mailer {
  /** @throws SendingError, or whatever went wrong, when the mail was not taken */
  send(mail: Mail): Promise<void>;
}

/** A mail or notification was not taken. Its reason is stored and holds no personal data. */
export class SendingError extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Why something was not sent, in a form that can be stored and logged: providers put addresses
 * into their messages, so only codes and names are kept.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof SendingError) return error.reason;
  if (error instanceof SettingError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(code)) return code;
  return error instanceof Error ? error.name : 'unknown';
}
