import { Card, Stack, Text } from '@sanity/ui';
import { showMoment } from '../../src/lib/japanese-date.ts';
import type { BuildReport } from '../../src/lib/build-report.ts';
import { Findings } from './findings.tsx';
import { buildReport as words } from '../strings/build-report.ts';
import { usePublishing } from './use-publishing.ts';

function Report({ report }: { readonly report: BuildReport }) {
  const when = showMoment(report.at);
  if (report.state === 'built')
    return (
      <Card padding={4} tone="positive" radius={2}>
        <Text>{words.built(when)}</Text>
      </Card>
    );
  return (
    <Stack gap={4}>
      <Card padding={4} tone="critical" radius={2} role="alert">
        <Text>{words.failed(when)}</Text>
      </Card>
      {report.findings.length > 0 && <Findings findings={report.findings} />}
      <details open={report.findings.length === 0}>
        <summary>{words.details}</summary>
        <pre style={{ whiteSpace: 'pre-wrap' }}>{report.message}</pre>
      </details>
    </Stack>
  );
}

/** How the site that this machine builds stands. */
export function LocalReport() {
  const said = usePublishing();
  if (said === undefined) return <Text>{words.waiting}</Text>;
  return (
    <Stack gap={4}>
      {said.building && <Text role="status">{words.building}</Text>}
      {said.report === undefined ? <Text>{words.none}</Text> : <Report report={said.report} />}
      {said.site !== undefined && (
        <Text>
          <a href={said.site} target="_blank" rel="noreferrer">
            {words.open}
          </a>
        </Text>
      )}
    </Stack>
  );
}
