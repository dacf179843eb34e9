import { z } from 'zod';
import { SendingError } from '../mail.ts';
import type { Mailer } from '../mail.ts';

/** Milliseconds; well below the lease of a message. */
const TIMEOUT = 20_000;

const encoder = new TextEncoder();
const refusal = z.object({ name: z.string() });

/** Whether the provider already has a mail of this key, whose text has changed since. */
async function alreadyTaken(response: Response): Promise<boolean> {
  if (response.status !== 409) return false;
  const body: unknown = await response.json().catch(() => undefined);
  const read = refusal.safeParse(body);
  return read.success && read.data.name === 'invalid_idempotent_request';
}

/**
 * Mail through an HTTP provider with Resend's interface (`POST {url}`, JSON). The row's id is the
 * idempotency key: a provider that keeps it sends a repeated attempt once.
 */
export function httpMailer(url: string, token: string | undefined): Mailer {
  return {
    async send({ id, from, to, replyTo, subject, text, headers, attachments }) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': id,
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({
          from: `"${from.name.replaceAll(/["\\]/g, '')}" <${from.email}>`,
          to: [to],
          ...(replyTo !== undefined && { reply_to: replyTo }),
          subject,
          text,
          headers,
          attachments: attachments.map(({ filename, type, content }) => ({
            filename,
            content_type: type,
            content: encoder.encode(content).toBase64(),
          })),
        }),
        // A page somewhere else that answers 200 has taken no mail.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      if (response.ok || (await alreadyTaken(response))) return;
      throw new SendingError(`HTTP ${response.status}`);
    },
  };
}
