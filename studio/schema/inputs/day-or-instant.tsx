import { Button, Flex, Stack, Text, TextInput } from '@sanity/ui';
import { set, unset } from 'sanity';
import type { StringInputProps } from 'sanity';
import { showMoment } from '../../../src/lib/japanese-date.ts';
import { strings } from '../../strings.ts';
import { partsOf, storedMoment } from './moment.ts';
import type { Parts } from './moment.ts';

const words = strings.dayOrInstant;

/** A day, or a day with a time in Japan wherever the editor's machine is. The weekday is computed. */
export function DayOrInstantInput({ value, onChange, elementProps, readOnly }: StringInputProps) {
  const parts = partsOf(value);
  const change = (next: Parts): void => {
    const stored = storedMoment(next);
    onChange(stored === undefined ? unset() : set(stored));
  };
  const shown = parts.day === '' ? (value ?? '') : showMoment(value ?? '');
  return (
    <Stack gap={2}>
      <Flex gap={2} align="center" wrap="wrap">
        <TextInput
          {...elementProps}
          type="date"
          aria-label={words.day}
          value={parts.day}
          readOnly={readOnly === true}
          onChange={({ currentTarget }) => change({ ...parts, day: currentTarget.value })}
        />
        <TextInput
          type="time"
          aria-label={words.time}
          value={parts.time}
          readOnly={readOnly === true}
          disabled={parts.day === ''}
          onChange={({ currentTarget }) => change({ ...parts, time: currentTarget.value })}
        />
        {value !== undefined && readOnly !== true && (
          <Button mode="bleed" text={words.clear} onClick={() => onChange(unset())} />
        )}
      </Flex>
      {shown !== '' && (
        <Text size={1} muted>
          {parts.time === '' && parts.day !== '' ? words.wholeDay(shown) : shown}
        </Text>
      )}
    </Stack>
  );
}
