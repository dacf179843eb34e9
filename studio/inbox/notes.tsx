import { Button, Flex, Stack, Text, TextArea } from '@sanity/ui';
import { useState } from 'react';
import { showMoment } from '../../src/lib/japanese-date.ts';
import { inboxStrings } from '../strings/inbox.ts';
import { useInbox } from './context.ts';
import { Actor, Labelled, Section, Written } from './parts.tsx';
import type { ChangeProps } from './state-buttons.tsx';

const words = inboxStrings.notes;
const LONGEST = 4000;

/** What the people of the office wrote beside a submission, and room for more. */
export function Notes({ submission, working, onChanged }: ChangeProps) {
  const client = useInbox();
  const [text, setText] = useState('');
  const { id, notes, state } = submission;
  const add = (): void =>
    working.run(async () => {
      onChanged(await client.change(id, { note: text, seen: state }));
      setText('');
    }, words.added);
  return (
    <Section title={words.title}>
      {notes.length === 0 && (
        <Text size={1} muted>
          {words.none}
        </Text>
      )}
      <Stack as="ul" gap={4}>
        {notes.map((note, at) => (
          <Stack as="li" key={at} gap={3}>
            <Text size={1} muted>
              {showMoment(note.writtenAt)}　<Actor id={note.author} />
            </Text>
            <Written>{note.text}</Written>
          </Stack>
        ))}
      </Stack>
      {state !== 'erased' && (
        <Stack gap={3}>
          <Labelled id="inbox-note" label={words.label}>
            <TextArea
              id="inbox-note"
              aria-describedby="inbox-note-help"
              fontSize={1}
              rows={3}
              maxLength={LONGEST}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </Labelled>
          <Text size={1} muted id="inbox-note-help">
            {words.help}
          </Text>
          <Flex>
            <Button
              mode="ghost"
              text={words.add}
              disabled={working.isBusy || text.trim() === ''}
              onClick={add}
            />
          </Flex>
        </Stack>
      )}
    </Section>
  );
}
