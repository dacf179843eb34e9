import { Button, Flex, Text } from '@sanity/ui';
import { inboxStrings } from '../strings/inbox.ts';
import type { SubmissionState } from '../../src/forms/submission.ts';
import type { SubmissionDetail } from './answers.ts';
import type { Change } from './client.ts';
import { useInbox } from './context.ts';
import { Section } from './parts.tsx';
import type { Working } from './use-working.ts';

const words = inboxStrings.detail;

export interface ChangeProps {
  readonly submission: SubmissionDetail;
  readonly working: Working;
  readonly onChanged: (next: SubmissionDetail) => void;
}

const byHand = ['received', 'inProgress', 'answered'] as const;

function isByHand(state: SubmissionState): state is (typeof byHand)[number] {
  return byHand.some((one) => one === state);
}

/** The states that come next, and a seat for somebody who waits. */
export function StateButtons({ submission, working, onChanged }: ChangeProps) {
  const client = useInbox();
  const { id, state, nextStates, seat } = submission;
  const isWaiting = seat === 'waiting' && (state === 'received' || state === 'inProgress');
  const change = (part: Omit<Change, 'seen'>, done: string): void =>
    working.run(async () => onChanged(await client.change(id, { ...part, seen: state })), done);
  const next = nextStates.filter(isByHand);
  return (
    <Section title={words.change}>
      {nextStates.length === 0 ? (
        <Text size={1} muted>
          {words.final}
        </Text>
      ) : (
        <Flex gap={2} wrap="wrap">
          {next.map((to) => (
            <Button
              key={to}
              mode="ghost"
              text={words.to[to]}
              disabled={working.isBusy}
              onClick={() => change({ state: to }, words.changed(inboxStrings.states[to]))}
            />
          ))}
          {isWaiting && (
            <Button
              mode="ghost"
              text={words.seat}
              disabled={working.isBusy}
              onClick={() => change({ seat: 'seated' }, words.seated)}
            />
          )}
        </Flex>
      )}
    </Section>
  );
}
