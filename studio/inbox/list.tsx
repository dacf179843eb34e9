import { Badge, Box, Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { showMoment } from '../../src/lib/japanese-date.ts';
import { inboxStrings } from '../strings/inbox.ts';
import type { SubmissionState } from '../../src/forms/submission.ts';
import type { SubmissionList, SubmissionRow } from './answers.ts';
import { isFiltered } from './filter.ts';
import type { Filter } from './filter.ts';
import { FaultCard, LoadingText } from './parts.tsx';
import type { Loaded } from './use-loaded.ts';

const words = inboxStrings.list;

/** Colour beside the word, never instead of it. */
export const stateTones = {
  received: 'primary',
  inProgress: 'caution',
  answered: 'positive',
  accepted: 'positive',
  withdrawn: 'neutral',
  erased: 'neutral',
} as const satisfies Record<SubmissionState, string>;

function Row(props: {
  readonly row: SubmissionRow;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}) {
  const { row, isChosen, onChoose } = props;
  const { receipt, form, title, name, state, seat, suspicion, receivedAt } = row;
  return (
    <Card
      as="button"
      type="button"
      padding={3}
      radius={2}
      tone={isChosen ? 'primary' : 'default'}
      border={isChosen}
      {...(isChosen && { 'aria-current': 'true' as const })}
      onClick={() => onChoose(row.id)}
      style={{ width: '100%', textAlign: 'left' }}
    >
      <Stack gap={3}>
        <Flex gap={2} align="center" wrap="wrap">
          <Badge tone={stateTones[state]}>{inboxStrings.states[state]}</Badge>
          {seat !== undefined && <Badge>{inboxStrings.seats[seat]}</Badge>}
          {suspicion !== undefined && <Badge tone="caution">{words.suspicious}</Badge>}
          <Text size={1} muted>
            {receipt}
          </Text>
        </Flex>
        <Text size={1} weight="semibold" textOverflow="ellipsis">
          {name === '' ? inboxStrings.detail.noAnswers : name}
        </Text>
        <Text size={1} textOverflow="ellipsis">
          {`${inboxStrings.forms[form]}　${title}`}
        </Text>
        <Text size={1} muted>
          {showMoment(receivedAt)}
        </Text>
      </Stack>
    </Card>
  );
}

interface Props {
  readonly state: Loaded<SubmissionList>;
  readonly filter: Filter;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onReload: () => void;
  readonly onMore: () => void;
}

/** How many fit the conditions: the counts leave the state out, which the filter may name. */
function total({ counts }: SubmissionList, { state }: Filter): number {
  return Object.entries(counts)
    .filter(([name]) => state === '' || name === state)
    .reduce((sum, [, count]) => sum + count, 0);
}

/** The submissions, newest first. */
export function List({ state, filter, chosen, onChoose, onReload, onMore }: Props) {
  if (state.at === 'failed') {
    return (
      <Box padding={4}>
        <FaultCard fault={state.fault} onAgain={onReload} />
      </Box>
    );
  }
  if (state.at === 'loading') {
    return (
      <Box padding={4}>
        <LoadingText />
      </Box>
    );
  }
  const { submissions, next } = state.value;
  const none = isFiltered(filter) ? words.noneFound : words.none;
  return (
    <Stack gap={3} paddingX={3} paddingBottom={4}>
      <Flex align="center" justify="space-between" paddingX={2}>
        <Text size={1} role="status">
          {submissions.length === 0 ? none : words.count(total(state.value, filter))}
        </Text>
        <Button
          mode="bleed"
          fontSize={1}
          padding={2}
          text={inboxStrings.reload}
          onClick={onReload}
        />
      </Flex>
      <Stack as="ul" gap={1} aria-label={words.label}>
        {submissions.map((row) => (
          <li key={row.id}>
            <Row row={row} isChosen={row.id === chosen} onChoose={onChoose} />
          </li>
        ))}
      </Stack>
      {next !== undefined && <Button mode="ghost" text={words.more} onClick={onMore} />}
    </Stack>
  );
}
