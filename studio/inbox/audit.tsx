import { Stack, Text } from '@sanity/ui';
import { showMoment } from '../../src/lib/japanese-date.ts';
import { inboxStrings } from '../strings/inbox.ts';
import type { AuditLine } from './answers.ts';
import { Actor, Section } from './parts.tsx';

const words = inboxStrings.audit;

function stateWord(state: string | number | undefined): string {
  return Object.entries(inboxStrings.states).find(([name]) => name === state)?.[1] ?? '';
}

function action({ action: name, details }: AuditLine): string {
  if (name === 'state') {
    return words.actions.state(stateWord(details['from']), stateWord(details['to']));
  }
  const found = Object.entries(words.actions).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : name;
}

/** Who did what with a submission, newest first. */
export function Audit({ lines }: { readonly lines: readonly AuditLine[] }) {
  return (
    <Section title={words.title}>
      <Stack as="ul" gap={3}>
        {lines.map((line, at) => (
          <Text as="li" key={at} size={1} muted>
            {showMoment(line.at)}　<Actor id={line.actor} />　{action(line)}
          </Text>
        ))}
      </Stack>
    </Section>
  );
}
