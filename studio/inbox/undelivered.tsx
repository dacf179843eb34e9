import { Box, Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useCallback } from 'react';
import { StateLink } from 'sanity/router';
import { showMoment } from '../../src/lib/japanese-date.ts';
import { inboxStrings } from '../strings/inbox.ts';
import type { UndeliveredMail } from './answers.ts';
import { useInbox } from './context.ts';
import { Done, FaultCard, LoadingText, Written } from './parts.tsx';
import { mailKind } from './sent-mails.tsx';
import { useLoaded } from './use-loaded.ts';
import { useWorking } from './use-working.ts';

const words = inboxStrings.mail;

function progress({ attempts, deadAt, nextAt }: UndeliveredMail): string {
  const tried = words.attempts(attempts);
  if (deadAt !== undefined) return `${words.dead(showMoment(deadAt))}（${tried}）`;
  return nextAt === undefined ? tried : `${tried}。${words.next(showMoment(nextAt))}`;
}

function Mail(props: {
  readonly mail: UndeliveredMail;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
}) {
  const { mail, isBusy, onRetry } = props;
  const { kind, submission, deadAt, error } = mail;
  return (
    <Card as="li" padding={4} radius={2} border tone={deadAt === undefined ? 'default' : 'caution'}>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {mailKind(kind)}
        </Text>
        {submission !== undefined && (
          <Text size={1}>
            <StateLink state={{ view: 'submissions', id: submission.id }}>
              {inboxStrings.detail.label(submission.receipt ?? '')}
            </StateLink>
          </Text>
        )}
        <Text size={1}>{progress(mail)}</Text>
        {error !== undefined && <Written>{`${words.error}：${error}`}</Written>}
        {deadAt !== undefined && (
          <Flex>
            <Button mode="ghost" text={words.retry} disabled={isBusy} onClick={onRetry} />
          </Flex>
        )}
      </Stack>
    </Card>
  );
}

/** The mail that could not be sent: given up first, then what is tried again by itself. */
export function Undelivered() {
  const client = useInbox();
  const load = useCallback(() => client.undelivered(), [client]);
  const { state, reload } = useLoaded(load);
  const working = useWorking();
  const again = (): void => {
    working.clear();
    reload();
  };
  const retry = (id: string): void =>
    working.run(async () => {
      await client.retry(id);
      reload();
    }, words.retried);
  return (
    <Box padding={5} overflow="auto" height="fill">
      <Stack gap={4} style={{ maxWidth: '52rem' }}>
        {working.fault !== undefined && (
          <FaultCard fault={working.fault} action={inboxStrings.reload} onAgain={again} />
        )}
        {state.at === 'loading' && <LoadingText />}
        {state.at === 'failed' && <FaultCard fault={state.fault} onAgain={again} />}
        {state.at === 'ready' && (
          <>
            <div>
              <Flex align="center" justify="space-between" gap={4}>
                <Text size={1}>{state.value.length === 0 ? words.allSent : words.lead}</Text>
                <Button mode="bleed" text={inboxStrings.reload} onClick={again} />
              </Flex>
              <Done>{working.done}</Done>
            </div>
            <Stack as="ul" gap={3}>
              {state.value.map((mail) => (
                <Mail
                  key={mail.id}
                  mail={mail}
                  isBusy={working.isBusy}
                  onRetry={() => retry(mail.id)}
                />
              ))}
            </Stack>
          </>
        )}
      </Stack>
    </Box>
  );
}
