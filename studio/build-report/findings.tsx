import { Card, Stack, Text } from '@sanity/ui';
import { IntentLink } from 'sanity/router';
import type { ReportedFinding } from '../../src/lib/build-report.ts';
import { documentTypes, typeNames } from '../../src/model/types.ts';
import { buildReport as words } from '../strings/build-report.ts';

function titleOf({ type, file, line, id }: ReportedFinding): string {
  const known = typeNames.find((name) => name === type);
  const place = file === undefined ? (id ?? '') : words.place(file, line);
  return known === undefined ? place : `${documentTypes[known].title}　${place}`;
}

/** Errors of documents, each with a link to the document. */
export function Findings({ findings }: { readonly findings: readonly ReportedFinding[] }) {
  return (
    <Stack gap={3}>
      <Text size={1} weight="semibold">
        {words.count(findings.length)}
      </Text>
      {findings.map((finding, at) => (
        <Card key={at} padding={3} radius={2} border data-testid="build-finding">
          <Stack gap={3}>
            <Text size={1} weight="semibold">
              {titleOf(finding)}
            </Text>
            <Text size={1}>
              {finding.field}：{finding.message}
            </Text>
            {finding.found !== '' && (
              <Text size={1} muted>
                {words.found(finding.found)}
              </Text>
            )}
            {finding.id !== undefined && finding.type !== undefined && (
              <Text size={1}>
                <IntentLink intent="edit" params={{ id: finding.id, type: finding.type }}>
                  {words.edit}
                </IntentLink>
              </Text>
            )}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}
