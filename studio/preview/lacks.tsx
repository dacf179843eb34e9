import { Card, Stack, Text } from '@sanity/ui';
import type { Lack } from './page-of.ts';
import { preview as words } from '../strings/preview.ts';

interface Props {
  readonly lacks: readonly Lack[];
  /** Whether what is published is shown meanwhile. */
  readonly hasPage: boolean;
}

/** What has to be written before a draft is a page. */
export function Lacks({ lacks, hasPage }: Props) {
  return (
    <Card padding={4} tone="caution" borderBottom data-testid="preview-lacks">
      <Stack gap={4}>
        <Text weight="semibold">{hasPage ? words.older : words.noPage}</Text>
        <ul style={{ margin: 0, paddingInlineStart: '1.5em' }}>
          {lacks.map(({ field, message }, at) => (
            <li key={`${field}-${at}`}>
              <Text size={1}>
                {field}：{message}
              </Text>
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}
