import { Box, Button, Dialog, Flex } from '@sanity/ui';
import type { ReactNode } from 'react';
import { dialogStrings } from '../strings/inbox-dialogs.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly confirm: string;
  readonly tone: 'critical' | 'primary';
  readonly isReady?: boolean;
  readonly children: ReactNode;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Asks before something that cannot be undone or is seen by all; 「やめる」 has the focus. */
export function Confirm(props: Props) {
  const { id, title, confirm, tone, isReady = true, children, onCancel, onConfirm } = props;
  return (
    <Dialog id={id} header={title} width={1} onClose={onCancel} onClickOutside={onCancel}>
      <Box padding={4}>
        {children}
        <Flex gap={2} justify="flex-end" paddingTop={5}>
          <Button mode="ghost" text={dialogStrings.cancel} onClick={onCancel} autoFocus />
          <Button tone={tone} text={confirm} disabled={!isReady} onClick={onConfirm} />
        </Flex>
      </Box>
    </Dialog>
  );
}
