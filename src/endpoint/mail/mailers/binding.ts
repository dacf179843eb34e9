import type { SendEmail } from '@cloudflare/workers-types';
import type { Mailer } from '../mail.ts';

const encoder = new TextEncoder();

/**
 * Mail through the platform's own binding. It writes the Message-ID itself and refuses ours
 * (E_HEADER_NOT_ALLOWED; developers.cloudflare.com/email-service/reference/headers/), so ours goes
 * along as `X-Engawa-Message-ID`, by which two copies of one mail are known.
 */
export function bindingMailer(binding: SendEmail): Mailer {
  return {
    async send({ from, to, replyTo, subject, text, headers, attachments }) {
      const { 'Message-ID': id = '', ...others } = headers;
      await binding.send({
        from,
        to,
        ...(replyTo !== undefined && { replyTo }),
        subject,
        text,
        headers: { ...others, 'X-Engawa-Message-ID': id },
        attachments: attachments.map(({ filename, type, content }) => ({
          disposition: 'attachment' as const,
          filename,
          type,
          content: encoder.encode(content),
        })),
      });
    },
  };
}
