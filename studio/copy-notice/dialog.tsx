import { Box, Button, Dialog, Flex, Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import type { SanityDocument } from 'sanity';
import { useRouter } from 'sanity/router';
import { recheckList } from '../../src/model/copy/recheck.ts';
import type { NoticeCopy } from '../../src/model/copy/notice.ts';
import { apiVersion } from '../api-version.ts';
import { now } from '../clock.ts';
import { CHECKLIST } from '../checklist/name.ts';
import { strings } from '../strings.ts';
import { MovedDates, Rechecks } from './lists.tsx';
import { prepareCopy } from './prepare.ts';
import { remember } from './remembered.ts';

const words = strings.copy;

type Step =
  | { readonly at: 'preparing' | 'broken' | 'creating' }
  | { readonly at: 'ready'; readonly copy: NoticeCopy }
  | { readonly at: 'failed'; readonly why: string };

interface Props {
  readonly source: SanityDocument;
  readonly onClose: () => void;
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function Told({ step }: { readonly step: Step }) {
  if (step.at === 'failed') return <Text role="alert">{words.failed(step.why)}</Text>;
  if (step.at === 'broken') return <Text role="alert">{words.broken}</Text>;
  if (step.at !== 'ready') return <Text role="status">{words[step.at]}</Text>;
  const { notice, dates } = step.copy;
  return (
    <Stack gap={6}>
      <Text size={1}>{words.explain(notice.slug.current)}</Text>
      <MovedDates dates={dates} notice={notice} />
      <Rechecks items={recheckList(notice)} />
    </Stack>
  );
}

/** Shows what a copy for the next year would be, and makes it once the editor says so. */
export function CopyDialog({ source, onClose }: Props) {
  const client = useClient({ apiVersion });
  const router = useRouter();
  const [step, setStep] = useState<Step>({ at: 'preparing' });

  useEffect(() => {
    let isOpen = true;
    const show = (next: Step): void => {
      if (isOpen) setStep(next);
    };
    prepareCopy(source, client, now())
      .then((copy) => show(copy === undefined ? { at: 'broken' } : { at: 'ready', copy }))
      .catch((error: unknown) => show({ at: 'failed', why: reason(error) }));
    return () => {
      isOpen = false;
    };
  }, [source, client]);

  const create = async ({ notice, dates }: NoticeCopy): Promise<void> => {
    setStep({ at: 'creating' });
    try {
      await client.create({ ...notice, _id: `drafts.${notice._id}` });
      remember(notice._id, dates);
      onClose();
      router.navigateIntent('edit', { id: notice._id, type: 'recruitment', inspect: CHECKLIST });
    } catch (error) {
      setStep({ at: 'failed', why: reason(error) });
    }
  };

  const copy = step.at === 'ready' ? step.copy : undefined;
  return (
    <Dialog
      id="copy-notice"
      header={words.label}
      width={1}
      onClose={onClose}
      onClickOutside={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="bleed" text={words.cancel} onClick={onClose} />
          {copy !== undefined && (
            <Button tone="primary" text={words.create} onClick={() => void create(copy)} />
          )}
        </Flex>
      }
    >
      <Box padding={4}>
        <Told step={step} />
      </Box>
    </Dialog>
  );
}
