import { Button, Card, Flex, Heading, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import { useUser } from 'sanity';
import { inboxStrings } from '../strings/inbox.ts';
import type { InboxFault } from './fault.ts';

/** A control below its label. */
export function Labelled(props: {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <Stack gap={2} flex={1}>
      <Text as="label" size={1} weight="medium" htmlFor={props.id}>
        {props.label}
      </Text>
      {props.children}
    </Stack>
  );
}

/** A part of the page with its heading. */
export function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <Stack as="section" gap={4} aria-label={title}>
      <Heading as="h3" size={1}>
        {title}
      </Heading>
      {children}
    </Stack>
  );
}

/** What went wrong, read out at once, and a way on. */
export function FaultCard({
  fault,
  action = inboxStrings.again,
  onAgain,
}: {
  readonly fault: InboxFault;
  readonly action?: string;
  readonly onAgain: () => void;
}) {
  return (
    <Card tone="critical" padding={4} radius={2} border role="alert">
      <Stack gap={4}>
        <Text size={1} style={{ whiteSpace: 'pre-wrap' }}>
          {fault.message}
        </Text>
        <Flex>
          <Button mode="ghost" text={action} onClick={onAgain} />
        </Flex>
      </Stack>
    </Card>
  );
}

/** Says to everybody, and aloud, what has just been done. */
export function Done({ children }: { readonly children: string }) {
  return (
    <div role="status">
      {children !== '' && (
        <Card tone="positive" padding={3} marginTop={4} radius={2} border>
          <Text size={1}>{children}</Text>
        </Card>
      )}
    </div>
  );
}

export function LoadingText() {
  return (
    <Text size={1} muted role="status">
      {inboxStrings.loading}
    </Text>
  );
}

/** Text of people: its line breaks count, long words break. */
export function Written({ children }: { readonly children: string }) {
  return (
    <Text size={1} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {children}
    </Text>
  );
}

function SanityUserName({ id }: { readonly id: string }) {
  const [user] = useUser(id);
  return user?.displayName ?? id;
}

/** The name of whoever did something. */
export function Actor({ id }: { readonly id: string }) {
  return id === 'local' ? inboxStrings.audit.local : <SanityUserName id={id} />;
}
