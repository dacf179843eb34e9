import { ArrowLeftIcon } from '@sanity/icons/ArrowLeft';
import { Box, Button, Flex, Stack } from '@sanity/ui';
import { useCallback } from 'react';
import { inboxStrings } from '../strings/inbox.ts';
import { Answers } from './answers-shown.tsx';
import type { SubmissionDetail } from './answers.ts';
import { Audit } from './audit.tsx';
import { useInbox } from './context.ts';
import { Erase } from './erase.tsx';
import { Facts } from './facts.tsx';
import { isOvertaken } from './fault.ts';
import { Moderation } from './moderation.tsx';
import { Notes } from './notes.tsx';
import { Done, FaultCard, LoadingText } from './parts.tsx';
import { SentMails } from './sent-mails.tsx';
import { StateButtons } from './state-buttons.tsx';
import { useLoaded } from './use-loaded.ts';
import { useWorking } from './use-working.ts';

interface Props {
  readonly id: string;
  /** Something changed that the list shows too. */
  readonly onChanged: () => void;
  /** Leads back to the list where there is no room for both. */
  readonly onBack?: () => void;
}

/** Everything about one submission, and what can be done with it. */
export function Detail({ id, onChanged, onBack }: Props) {
  const client = useInbox();
  const load = useCallback(() => client.read(id), [client, id]);
  const { state, reload, show } = useLoaded(load);
  const working = useWorking();
  const changed = (next: SubmissionDetail): void => {
    show(next);
    onChanged();
  };
  const again = (): void => {
    working.clear();
    reload();
    onChanged();
  };
  const { fault } = working;
  return (
    <Box padding={5} style={{ maxWidth: '52rem' }}>
      <Stack gap={5}>
        {onBack !== undefined && (
          <Flex>
            <Button
              mode="bleed"
              icon={ArrowLeftIcon}
              text={inboxStrings.detail.back}
              onClick={onBack}
            />
          </Flex>
        )}
        {state.at === 'loading' && <LoadingText />}
        {state.at === 'failed' && <FaultCard fault={state.fault} onAgain={again} />}
        {state.at === 'ready' && (
          <>
            <div>
              <Facts submission={state.value} />
              <Done>{working.done}</Done>
            </div>
            {fault !== undefined && (
              <FaultCard
                fault={fault}
                action={isOvertaken(fault) ? inboxStrings.reload : inboxStrings.close}
                onAgain={isOvertaken(fault) ? again : working.clear}
              />
            )}
            <StateButtons submission={state.value} working={working} onChanged={changed} />
            {state.value.form === 'message' && (
              <Moderation submission={state.value} working={working} onChanged={changed} />
            )}
            <Answers submission={state.value} />
            <Notes submission={state.value} working={working} onChanged={changed} />
            <SentMails mails={state.value.mail} />
            <Audit lines={state.value.audit} />
            {state.value.state !== 'erased' && (
              <Erase submission={state.value} working={working} onErased={again} />
            )}
          </>
        )}
      </Stack>
    </Box>
  );
}
