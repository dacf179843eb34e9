import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useCallback, useState } from 'react';
import { useClient } from 'sanity';
import { IntentLink } from 'sanity/router';
import { apiVersion } from '../api-version.ts';
import { dialogStrings } from '../strings/inbox-dialogs.ts';
import { Confirm } from './confirm.tsx';
import { useInbox } from './context.ts';
import { InboxFault, reasonOf } from './fault.ts';
import { Section } from './parts.tsx';
import type { ChangeProps } from './state-buttons.tsx';
import { useLoaded } from './use-loaded.ts';
import { isVoicePublished, publishVoice, voiceFrom, voiceIdOf, withdrawVoice } from './voice.ts';
import type { VoiceDocument } from './voice.ts';
import { VoiceDialog } from './voice-dialog.tsx';

const words = dialogStrings.voice;

function saying(words: (why: string) => string) {
  return (thrown: unknown): never => {
    throw new InboxFault('voice', words(reasonOf(thrown)));
  };
}

function standing(isAccepted: boolean, isPublished: boolean): string {
  if (isAccepted) return isPublished ? words.published : words.unpublished;
  return isPublished ? words.remaining : '';
}

/**
 * Makes a published voice of a message. The message is accepted first: one that its sender has taken
 * back in the meantime is refused there, and never published.
 */
export function Moderation({ submission, working, onChanged }: ChangeProps) {
  const inbox = useInbox();
  const client = useClient({ apiVersion });
  const [asking, setAsking] = useState<'publish' | 'withdraw'>();
  const { id, state } = submission;
  const load = useCallback(() => isVoicePublished(client, id), [client, id]);
  const { state: found, show } = useLoaded(load);
  if (found.at !== 'ready') return null;
  const isPublished = found.value;
  const isAccepted = state === 'accepted';
  const mayPublish = !isPublished && (isAccepted || submission.nextStates.includes('accepted'));
  const voice = voiceFrom(submission);

  const publish = (document: VoiceDocument): void => {
    setAsking(undefined);
    working.run(async () => {
      if (!isAccepted) onChanged(await inbox.change(id, { state: 'accepted', seen: state }));
      await publishVoice(client, document).catch(saying(words.failed));
      show(true);
    }, words.done);
  };
  const withdraw = (): void => {
    setAsking(undefined);
    working.run(async () => {
      await withdrawVoice(client, id).catch(saying(words.notWithdrawn));
      show(false);
    }, words.withdrawn);
  };
  const text = standing(isAccepted, isPublished);
  if (!mayPublish && !isPublished) return null;
  return (
    <Section title={words.title}>
      <Card tone={isPublished && !isAccepted ? 'caution' : 'default'} padding={4} radius={2} border>
        <Stack gap={4}>
          {text !== '' && <Text size={1}>{text}</Text>}
          {mayPublish && voice === undefined && <Text size={1}>{words.noConsent}</Text>}
          <Flex gap={2} wrap="wrap" align="center">
            {mayPublish && voice !== undefined && (
              <Button
                tone="primary"
                text={isAccepted ? words.publish : words.accept}
                disabled={working.isBusy}
                onClick={() => setAsking('publish')}
              />
            )}
            {isPublished && (
              <>
                <Button
                  as={IntentLink}
                  mode="ghost"
                  text={words.open}
                  {...{ intent: 'edit', params: { id: voiceIdOf(id), type: 'voice' } }}
                />
                <Button
                  mode="ghost"
                  tone="critical"
                  text={words.withdraw}
                  disabled={working.isBusy}
                  onClick={() => setAsking('withdraw')}
                />
              </>
            )}
          </Flex>
        </Stack>
      </Card>
      {asking === 'publish' && voice !== undefined && (
        <VoiceDialog
          submission={submission}
          voice={voice}
          onCancel={() => setAsking(undefined)}
          onConfirm={() => publish(voice)}
        />
      )}
      {asking === 'withdraw' && (
        <Confirm
          id="inbox-withdraw-voice"
          title={words.withdrawTitle}
          confirm={words.withdraw}
          tone="critical"
          onCancel={() => setAsking(undefined)}
          onConfirm={withdraw}
        >
          <Text size={1}>{words.withdrawText}</Text>
        </Confirm>
      )}
    </Section>
  );
}
