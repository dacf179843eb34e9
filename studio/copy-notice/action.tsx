import { CopyIcon } from '@sanity/icons/Copy';
import { useState } from 'react';
import type { DocumentActionComponent, DocumentActionProps } from 'sanity';
import { strings } from '../strings.ts';
import { CopyDialog } from './dialog.tsx';

/** 「複製して来年度の募集を作る」. */
export const copyNotice: DocumentActionComponent = ({ draft, published }: DocumentActionProps) => {
  const [isOpen, setOpen] = useState(false);
  const source = draft ?? published;
  const close = (): void => setOpen(false);
  return {
    label: strings.copy.label,
    icon: CopyIcon,
    disabled: source === null,
    onHandle: () => setOpen(true),
    dialog: isOpen &&
      source !== null && {
        type: 'custom',
        component: <CopyDialog source={source} onClose={close} />,
      },
  };
};
