import { Stack, Text } from '@sanity/ui';
import { inboxStrings } from '../strings/inbox.ts';
import type { SubmissionDetail } from './answers.ts';
import { Section, Written } from './parts.tsx';

const words = inboxStrings.detail;

/** Name and address head the page already. */
function standsAbove(
  { name: asked, text }: SubmissionDetail['answers'][number],
  { name, email }: SubmissionDetail,
): boolean {
  return (asked === 'name' && text === name) || (asked === 'email' && text === email);
}

/** Every question that was answered, in the order in which it was asked. */
export function Answers({ submission }: { readonly submission: SubmissionDetail }) {
  const answers = submission.answers.filter((answer) => !standsAbove(answer, submission));
  return (
    <Section title={words.answers}>
      {answers.length === 0 ? (
        <Text size={1} muted>
          {words.noAnswers}
        </Text>
      ) : (
        <Stack as="dl" gap={4} style={{ margin: 0 }}>
          {answers.map(({ name, label, text }) => (
            <Stack key={name} gap={3}>
              <Text as="dt" size={1} muted>
                {label}
              </Text>
              <dd style={{ margin: 0 }}>
                <Written>{text}</Written>
              </dd>
            </Stack>
          ))}
        </Stack>
      )}
    </Section>
  );
}
