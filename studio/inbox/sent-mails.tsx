import { Stack, Text } from '@sanity/ui';
import { showMoment } from '../../src/lib/japanese-date.ts';
import { inboxStrings } from '../strings/inbox.ts';
import type { SentMail } from './answers.ts';
import { Section } from './parts.tsx';

const words = inboxStrings.mail;

/** The words for a kind of mail; one of a newer endpoint keeps its name. */
export function mailKind(kind: string): string {
  return Object.entries(words.kinds).find(([name]) => name === kind)?.[1] ?? kind;
}

function progress({ sentAt, deadAt }: SentMail): string {
  if (sentAt !== undefined) return words.sent(showMoment(sentAt));
  return deadAt === undefined ? words.waiting : words.dead(showMoment(deadAt));
}

/** What was told of a submission, and to whom. */
export function SentMails({ mails }: { readonly mails: readonly SentMail[] }) {
  return (
    <Section title={words.title}>
      {mails.length === 0 && (
        <Text size={1} muted>
          {words.none}
        </Text>
      )}
      <Stack as="ul" gap={3}>
        {mails.map((mail, at) => (
          <Text as="li" key={at} size={1}>
            {`${mailKind(mail.kind)}（${words.to[mail.to]}）　${progress(mail)}`}
          </Text>
        ))}
      </Stack>
    </Section>
  );
}
