import { Stack, Text } from '@sanity/ui';
import type { StringInputProps } from 'sanity';
import { isPartialDate, showPartialDate } from '../../../src/lib/japanese-date.ts';
import { strings } from '../../strings.ts';

/** A year, a month or a day, as precise as its source; shows how readers will see it. */
export function PartialDateInput(props: StringInputProps) {
  const { value } = props;
  return (
    <Stack gap={2}>
      {props.renderDefault({
        ...props,
        elementProps: { ...props.elementProps, placeholder: strings.partialDate.placeholder },
      })}
      {value !== undefined && isPartialDate(value) && (
        <Text size={1} muted>
          {strings.partialDate.shown(showPartialDate(value))}
        </Text>
      )}
    </Stack>
  );
}
