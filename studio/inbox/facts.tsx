import { Badge, Flex, Heading, Stack, Text } from '@sanity/ui';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { showDay, showMoment } from '../../src/lib/japanese-date.ts';
import { dayIn } from '../../src/lib/jst.ts';
import { inboxStrings } from '../strings/inbox.ts';
import type { SubmissionDetail } from './answers.ts';
import { stateTones } from './list.tsx';

const { columns, detail } = inboxStrings;

/** A name and what it stands for; a description list of one. */
export function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <Flex gap={4} as="div">
      <Text as="dt" size={1} muted style={{ width: '9rem', flexShrink: 0 }}>
        {label}
      </Text>
      <Text
        as="dd"
        size={1}
        style={{ margin: 0, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
      >
        {children}
      </Text>
    </Flex>
  );
}

/** What a submission is, and where it stands. Takes the focus when it is opened. */
export function Facts({ submission }: { readonly submission: SubmissionDetail }) {
  const { receipt, name, email, form, title, state, seat, suspicion } = submission;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap={4}>
      <div ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        <Heading as="h2" size={2}>
          {detail.label(receipt)}
        </Heading>
      </div>
      <Flex gap={2} wrap="wrap">
        <Badge fontSize={1} tone={stateTones[state]} data-testid="inbox-state">
          {inboxStrings.states[state]}
        </Badge>
        {seat !== undefined && <Badge fontSize={1}>{inboxStrings.seats[seat]}</Badge>}
        {submission.waitingPlace !== undefined && (
          <Badge fontSize={1}>{detail.waitingPlace(submission.waitingPlace)}</Badge>
        )}
        {suspicion !== undefined && (
          <Badge fontSize={1} tone="caution">
            {inboxStrings.suspicions[suspicion]}
          </Badge>
        )}
      </Flex>
      <Stack as="dl" gap={3} style={{ margin: 0 }}>
        {name !== '' && <Fact label={columns.name}>{name}</Fact>}
        {email !== '' && (
          <Fact label={columns.email}>
            <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
          </Fact>
        )}
        <Fact label={columns.form}>{inboxStrings.forms[form]}</Fact>
        <Fact label={columns.title}>{title}</Fact>
        <Fact label={columns.receivedAt}>{showMoment(submission.receivedAt)}</Fact>
        {state !== 'erased' && (
          <>
            <Fact label={columns.replyBy}>{showDay(submission.replyBy)}</Fact>
            <Fact label={columns.eraseAfter}>{showDay(dayIn(submission.eraseAfter))}</Fact>
          </>
        )}
      </Stack>
    </Stack>
  );
}
