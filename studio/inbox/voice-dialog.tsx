import { Card, Stack, Text } from '@sanity/ui';
import { useCallback } from 'react';
import { useClient } from 'sanity';
import { showMoment } from '../../src/lib/japanese-date.ts';
import type { Finding } from '../../src/model/finding.ts';
import { findingsAmong } from '../../src/model/neighbours.ts';
import { apiVersion } from '../api-version.ts';
import { now } from '../clock.ts';
import { dialogStrings } from '../strings/inbox-dialogs.ts';
import { publishedDocuments } from '../validation/published.ts';
import type { SubmissionDetail } from './answers.ts';
import { Confirm } from './confirm.tsx';
import { Fact } from './facts.tsx';
import { FaultCard, LoadingText } from './parts.tsx';
import { useLoaded } from './use-loaded.ts';
import type { VoiceDocument } from './voice.ts';

const words = dialogStrings.voice;

interface Props {
  readonly submission: SubmissionDetail;
  readonly voice: VoiceDocument;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const isBlocked = findings.some(({ severity }) => severity === 'error');
  return (
    <Card tone={isBlocked ? 'critical' : 'caution'} padding={4} radius={2} border role="alert">
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {isBlocked ? words.blocked : words.warned}
        </Text>
        {findings.map(({ message }) => (
          <Text key={message} size={1}>
            {message}
          </Text>
        ))}
      </Stack>
    </Card>
  );
}

/** Shows a message as all will see it, and whether the rules of the site let it through. */
export function VoiceDialog({ submission, voice, onCancel, onConfirm }: Props) {
  const client = useClient({ apiVersion });
  const check = useCallback(async () => {
    const moment = now();
    return findingsAmong('voice', voice, await publishedDocuments(client, moment), moment);
  }, [client, voice]);
  const { state, reload } = useLoaded(check);
  const isReady = state.at === 'ready' && state.value.every(({ severity }) => severity !== 'error');
  const message = submission.voice?.message ?? '';
  return (
    <Confirm
      id="inbox-voice"
      title={words.header}
      confirm={words.publish}
      tone="primary"
      isReady={isReady}
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
      <Stack gap={5}>
        <Text size={1}>{words.text}</Text>
        <Stack as="dl" gap={4} style={{ margin: 0 }}>
          <Fact label={words.name}>{voice.speakerNote}</Fact>
          <Fact label={words.message}>{message}</Fact>
          <Fact label={words.about}>{submission.voice?.title}</Fact>
          <Fact label={words.consent}>{words.consentText(showMoment(submission.receivedAt))}</Fact>
        </Stack>
        {state.at === 'loading' && <LoadingText />}
        {state.at === 'failed' && <FaultCard fault={state.fault} onAgain={reload} />}
        {state.at === 'ready' && <Findings findings={state.value} />}
      </Stack>
    </Confirm>
  );
}
