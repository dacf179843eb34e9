import { TrashIcon } from '@sanity/icons/Trash';
import { Button, Flex, Stack, Text } from '@sanity/ui';
import { useState } from 'react';
import { dialogStrings } from '../strings/inbox-dialogs.ts';
import { inboxStrings } from '../strings/inbox.ts';
import type { SubmissionDetail } from './answers.ts';
import { Confirm } from './confirm.tsx';
import { useInbox } from './context.ts';
import type { Working } from './use-working.ts';

const words = dialogStrings.erase;

/** Erases what a person sent, once the editor has confirmed it. */
export function Erase(props: {
  readonly submission: SubmissionDetail;
  readonly working: Working;
  readonly onErased: () => void;
}) {
  const { submission, working, onErased } = props;
  const client = useInbox();
  const [isAsking, setAsking] = useState(false);
  const erase = (): void => {
    setAsking(false);
    working.run(async () => {
      await client.erase(submission.id);
      onErased();
    }, words.done);
  };
  return (
    <Flex>
      <Button
        mode="ghost"
        tone="critical"
        icon={TrashIcon}
        text={inboxStrings.detail.erase}
        disabled={working.isBusy}
        onClick={() => setAsking(true)}
      />
      {isAsking && (
        <Confirm
          id="inbox-erase"
          title={words.title(submission.receipt)}
          confirm={words.confirm}
          tone="critical"
          onCancel={() => setAsking(false)}
          onConfirm={erase}
        >
          <Stack gap={4}>
            <Text size={1}>{words.text}</Text>
            {submission.seat === 'seated' && <Text size={1}>{words.seat}</Text>}
            {submission.state === 'accepted' && <Text size={1}>{words.voice}</Text>}
          </Stack>
        </Confirm>
      )}
    </Flex>
  );
}
