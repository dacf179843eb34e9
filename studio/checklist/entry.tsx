import { Box, Card, Flex, Stack, Text } from '@sanity/ui';
import { strings } from '../strings.ts';

type State = 'present' | 'declared' | 'lacking';

const tones = { present: 'positive', declared: 'neutral', lacking: 'caution' } as const;

interface EntryProps {
  readonly state: State;
  readonly title: string;
  readonly detail: string;
}

/** One line of a checklist: its state in words, because colour alone says nothing. */
export function Entry({ state, title, detail }: EntryProps) {
  return (
    <Card as="li" tone={tones[state]} padding={3} radius={2} border>
      <Stack gap={3}>
        <Flex justify="space-between" gap={2}>
          <Text size={1} weight="semibold">
            {title}
          </Text>
          <Text size={1} style={{ whiteSpace: 'nowrap' }}>
            {strings.checklist.states[state]}
          </Text>
        </Flex>
        {detail !== '' && state !== 'present' && (
          <Text size={1} muted>
            {detail}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

/** Seen on the Studio's light and dark ground alike. */
const FILLED = '#2f8f4e';
const bar = { height: 8, borderRadius: 4 } as const;

interface ProgressProps {
  readonly done: number;
  readonly all: number;
  readonly label: string;
}

/** How much is there, as a bar and in words. */
export function Progress({ done, all, label }: ProgressProps) {
  return (
    <Stack gap={3}>
      <Text size={1} weight="semibold">
        {label}
      </Text>
      <Box
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
        style={{ ...bar, background: 'var(--card-border-color)' }}
      >
        <div style={{ ...bar, width: `${(100 * done) / Math.max(all, 1)}%`, background: FILLED }} />
      </Box>
    </Stack>
  );
}
