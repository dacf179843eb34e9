import type { FormsManifest } from '../../forms/manifest.ts';
import { fill, ui } from '../../lib/interface.ts';
import type { Environment } from '../environment.ts';
import { SLACK } from '../store/outbox.ts';
import type { Message } from '../store/outbox.ts';
import { bodyText, headerText } from './header-text.ts';
import { letterOf, noticeOf } from './letters/index.ts';
import type { Letter } from './letters/letter.ts';
import type { Mail } from './mail.ts';

/** What leaves for a message. */
export type Outgoing =
  | { readonly channel: 'mail'; readonly mail: Mail }
  | { readonly channel: 'slack'; readonly url: string; readonly text: string };

/** Who writes. */
function signature({ site }: FormsManifest, origin: string): string {
  const { operator, name } = site;
  const { telephone, hours } = operator;
  const words = ui.mail.signature;
  return [
    words.separator,
    operator.name,
    operator.address,
    ...(telephone === undefined
      ? []
      : [
          fill(words.telephone, { telephone }) +
            (hours === undefined ? '' : fill(words.hours, { hours })),
        ]),
    `${name} ${origin}/`,
  ].join('\n');
}

function mailOf(
  { settings, origin }: Environment,
  manifest: FormsManifest,
  { id, recipient }: Message,
  { subject, paragraphs, attachments = [], replyTo }: Letter,
): Mail {
  const { from } = settings.mail;
  const { name: site, operator, demonstration } = manifest.site;
  const notReal = demonstration ? ui.mail.demonstration : undefined;
  const text = [notReal, ...paragraphs, signature(manifest, origin)]
    .filter((paragraph) => paragraph !== undefined)
    .join('\n\n');
  return {
    id,
    from: { name: headerText(operator.name), email: from },
    to: headerText(recipient),
    replyTo: replyTo === undefined || replyTo === '' ? undefined : headerText(replyTo),
    subject: headerText(fill(ui.mail.subject, { site, what: subject })),
    text: `${bodyText(text)}\n`,
    headers: {
      'Message-ID': `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      // No vacation message answers it (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'ja',
    },
    attachments,
  };
}

/**
 * Writes what a message tells, from the submission as it is now.
 * @returns undefined when there is nothing to tell any more: it was erased or withdrawn meanwhile
 */
export async function compose(
  environment: Environment,
  message: Message,
): Promise<Outgoing | undefined> {
  if (message.recipient === SLACK) {
    const { slackUrl: url } = environment.settings;
    const text = await noticeOf(environment, message);
    return url === undefined || text === undefined ? undefined : { channel: 'slack', url, text };
  }
  const manifest = await environment.manifest();
  const letter = await letterOf(environment, manifest, message);
  return letter && { channel: 'mail', mail: mailOf(environment, manifest, message, letter) };
}
