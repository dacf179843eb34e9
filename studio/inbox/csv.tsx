import { DownloadIcon } from '@sanity/icons/Download';
import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useState } from 'react';
import { inboxStrings } from '../strings/inbox.ts';
import type { Encoding } from './client.ts';
import { useInbox } from './context.ts';
import { faultOf } from './fault.ts';
import type { InboxFault } from './fault.ts';
import type { Filter } from './filter.ts';
import { Done, FaultCard } from './parts.tsx';

const words = inboxStrings.csv;

/** The name that the endpoint gives the file, in Japanese. */
function fileNameOf(response: Response): string {
  const header = response.headers.get('Content-Disposition') ?? '';
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(header) ?? [];
  return encoded === undefined ? `${inboxStrings.title}.csv` : decodeURIComponent(encoded);
}

async function save(response: Response): Promise<void> {
  const link = document.createElement('a');
  const name = fileNameOf(response);
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The submissions under the conditions as a file for a spreadsheet. */
export function Csv({ filter }: { readonly filter: Filter }) {
  const client = useInbox();
  const [done, setDone] = useState('');
  const [fault, setFault] = useState<InboxFault>();
  const download = async (encoding: Encoding): Promise<void> => {
    setDone('');
    setFault(undefined);
    try {
      await save(await client.download(filter, encoding));
      setDone(words.saved);
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
  };
  return (
    <Card borderTop padding={4} as="section" aria-label={words.label}>
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {words.label}
        </Text>
        <Flex gap={2}>
          {(['utf-8', 'shift_jis'] as const).map((encoding) => (
            <Button
              key={encoding}
              mode="ghost"
              fontSize={1}
              padding={2}
              icon={DownloadIcon}
              text={words[encoding]}
              onClick={() => void download(encoding)}
            />
          ))}
        </Flex>
        <Text size={1} muted>
          {words.help}
        </Text>
        <Done>{done}</Done>
        {fault !== undefined && <FaultCard fault={fault} onAgain={() => setFault(undefined)} />}
      </Stack>
    </Card>
  );
}
