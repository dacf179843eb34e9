import { Box, Card, Flex, Text, useMediaIndex } from '@sanity/ui';
import { useState } from 'react';
import { useRouter } from 'sanity/router';
import { inboxStrings } from '../strings/inbox.ts';
import { useInbox } from './context.ts';
import { Csv } from './csv.tsx';
import { Detail } from './detail.tsx';
import { noFilter } from './filter.ts';
import { Filters } from './filters.tsx';
import { List } from './list.tsx';
import { useList } from './use-list.ts';

/** From this step of the theme's widths (900 px) on, list and detail stand side by side. */
const WIDE = 3;

/** The list, its conditions, and the submission that was chosen from it. */
export function Submissions() {
  const client = useInbox();
  const [filter, setFilter] = useState(noFilter);
  const { state, reload, readOn } = useList(client, filter);
  const router = useRouter();
  const id = typeof router.state['id'] === 'string' ? router.state['id'] : undefined;
  const isWide = useMediaIndex() >= WIDE;
  const counts = state.at === 'ready' ? state.value.counts : undefined;
  const open = (chosen?: string): void =>
    router.navigate(
      chosen === undefined ? { view: 'submissions' } : { view: 'submissions', id: chosen },
    );
  return (
    <Flex height="fill">
      {(isWide || id === undefined) && (
        <Card
          borderRight={isWide}
          overflow="auto"
          style={{ width: isWide ? '23rem' : '100%', flexShrink: 0 }}
        >
          <Filters filter={filter} counts={counts} onChange={setFilter} />
          <List
            state={state}
            filter={filter}
            chosen={id}
            onChoose={open}
            onReload={reload}
            onMore={readOn}
          />
          <Csv filter={filter} />
        </Card>
      )}
      <Box flex={1} overflow="auto" style={{ minWidth: 0 }}>
        {id !== undefined && (
          <Detail key={id} id={id} onChanged={reload} {...(!isWide && { onBack: () => open() })} />
        )}
        {id === undefined && isWide && (
          <Box padding={5}>
            <Text size={1} muted>
              {inboxStrings.detail.choose}
            </Text>
          </Box>
        )}
      </Box>
    </Flex>
  );
}
