import { Box, Button, Flex, Select, Stack, TextInput } from '@sanity/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { formNames } from '../../src/forms/form.ts';
import { inboxStrings } from '../strings/inbox.ts';
import { submissionStates } from '../../src/forms/submission.ts';
import type { SubmissionList } from './answers.ts';
import { isFiltered, noFilter } from './filter.ts';
import type { Filter } from './filter.ts';
import { Labelled } from './parts.tsx';
import { Targets } from './targets.tsx';

const words = inboxStrings.filter;

interface Props {
  readonly filter: Filter;
  readonly counts: SubmissionList['counts'] | undefined;
  readonly onChange: (filter: Filter) => void;
}

/** What the list is narrowed down to. */
export function Filters({ filter, counts, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const set = (name: keyof Filter) => (event: { currentTarget: { value: string } }) =>
    onChange({ ...filter, [name]: event.currentTarget.value });
  const id = (name: keyof Filter): string => `inbox-filter-${name}`;
  const choice = (name: keyof Filter, options: ReactNode) => (
    <Labelled id={id(name)} label={words[name === 'q' ? 'search' : name]}>
      <Select id={id(name)} fontSize={1} padding={2} value={filter[name]} onChange={set(name)}>
        <option value="">{words.all}</option>
        {options}
      </Select>
    </Labelled>
  );
  const day = (name: 'from' | 'to') => (
    <Labelled id={id(name)} label={words[name]}>
      <TextInput
        id={id(name)}
        type="date"
        fontSize={1}
        padding={2}
        value={filter[name]}
        onChange={set(name)}
      />
    </Labelled>
  );
  const option = (value: string, text: string) => (
    <option key={value} value={value}>
      {text}
    </option>
  );
  const { states, forms, seats } = inboxStrings;
  return (
    <Box as="search" aria-label={words.region} padding={4}>
      <Stack gap={4}>
        <Labelled id={id('q')} label={words.search}>
          <TextInput
            id={id('q')}
            type="search"
            fontSize={1}
            padding={2}
            placeholder={words.searchHelp}
            value={filter.q}
            onChange={set('q')}
          />
        </Labelled>
        <Flex gap={3}>
          {choice(
            'state',
            submissionStates.map((state) =>
              option(
                state,
                counts === undefined ? states[state] : words.counted(states[state], counts[state]),
              ),
            ),
          )}
          {choice(
            'form',
            formNames.map((form) => option(form, forms[form])),
          )}
        </Flex>
        {isOpen && (
          <Stack gap={4} id="inbox-filter-more">
            {choice('target', <Targets form={filter.form} />)}
            <Flex gap={3}>
              {choice('suspicion', [
                option('any', words.suspected),
                option('none', words.unsuspected),
              ])}
              {choice('seat', [option('seated', seats.seated), option('waiting', seats.waiting)])}
            </Flex>
            <Flex gap={3}>
              {day('from')}
              {day('to')}
            </Flex>
          </Stack>
        )}
        <Flex gap={2}>
          <Button
            mode="ghost"
            fontSize={1}
            padding={2}
            text={words.more}
            aria-expanded={isOpen}
            aria-controls="inbox-filter-more"
            onClick={() => setOpen(!isOpen)}
          />
          {isFiltered(filter) && (
            <Button
              mode="bleed"
              fontSize={1}
              padding={2}
              text={words.clear}
              onClick={() => onChange(noFilter)}
            />
          )}
        </Flex>
      </Stack>
    </Box>
  );
}
