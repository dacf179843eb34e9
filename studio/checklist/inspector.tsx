import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle';
import { Box, Flex, Stack } from '@sanity/ui';
import { useEditState } from 'sanity';
import type { DocumentInspector, DocumentInspectorProps } from 'sanity';
import { DocumentInspectorHeader } from 'sanity/structure';
import { recheckList } from '../../src/model/copy/recheck.ts';
import { readableNotice } from '../../src/model/readable.ts';
import { MovedDates, Rechecks } from '../copy-notice/lists.tsx';
import { remembered } from '../copy-notice/remembered.ts';
import { strings } from '../strings.ts';
import { publishedValue } from '../validation/model-value.ts';
import { CaseCompleteness } from './case.tsx';
import { CHECKLIST } from './name.ts';
import { NoticeChecklist } from './notice.tsx';

const words = strings.checklist;

/** What must be looked at again in a notice that was copied in this tab. */
function CopiedNotice({ value }: { readonly value: Readonly<Record<string, unknown>> }) {
  const id = value['_id'];
  const dates = typeof id === 'string' ? remembered(id) : undefined;
  if (dates === undefined) return null;
  const notice = readableNotice(value);
  return (
    <Stack gap={5}>
      <Rechecks items={recheckList(notice)} />
      <MovedDates dates={dates} notice={notice} />
    </Stack>
  );
}

function Checklist({ documentId, documentType, onClose }: DocumentInspectorProps) {
  const { draft, published } = useEditState(documentId, documentType);
  const value = publishedValue(draft ?? published ?? { _id: documentId });
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        title={words.title}
        closeButtonLabel={words.close}
        onClose={onClose}
      />
      <Box padding={4} overflow="auto" flex={1}>
        {documentType === 'case' ? (
          <CaseCompleteness value={value} />
        ) : (
          <Stack gap={6}>
            <CopiedNotice value={value} />
            <NoticeChecklist value={value} />
          </Stack>
        )}
      </Box>
    </Flex>
  );
}

const types: ReadonlySet<string> = new Set(['recruitment', 'case']);

/** 「確かめること」 beside the form of a notice or a case. */
export const checklistInspector: DocumentInspector = {
  name: CHECKLIST,
  component: Checklist,
  useMenuItem: ({ documentType }) => ({
    title: words.title,
    icon: CheckmarkCircleIcon,
    hidden: !types.has(documentType),
    showAsAction: true,
  }),
};
