import { Card, Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { showMoment } from '../../src/lib/japanese-date.ts';
import { apiVersion } from '../api-version.ts';
import { now } from '../clock.ts';
import { publicSite } from '../source.ts';
import { buildReport as words } from '../strings/build-report.ts';
import { Findings } from './findings.tsx';
import { hostedState } from './hosted-state.ts';
import type { HostedState } from './hosted-state.ts';

function State({ builtAt, newer, errors }: HostedState) {
  return (
    <Stack gap={4}>
      <Card padding={4} radius={2} border>
        <Stack gap={3}>
          <Text>{builtAt === undefined ? words.unknown : words.built(showMoment(builtAt))}</Text>
          {builtAt !== undefined && (
            <Text size={1}>{newer === 0 ? words.current : words.newer(newer)}</Text>
          )}
        </Stack>
      </Card>
      <Card
        padding={4}
        radius={2}
        tone={errors.length === 0 ? 'positive' : 'critical'}
        {...(errors.length > 0 && { role: 'alert' })}
      >
        <Text>{errors.length === 0 ? words.wouldPass : words.wouldFail}</Text>
      </Card>
      {errors.length > 0 && <Findings findings={errors} />}
    </Stack>
  );
}

/** How the site of a project at Sanity stands, asked once when the tool is opened. */
export function HostedReport() {
  const client = useClient({ apiVersion });
  const [state, setState] = useState<HostedState>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    if (publicSite === undefined) return;
    hostedState(client, publicSite, now()).then(setState, (error: unknown) => {
      setFault(String(error));
    });
  }, [client]);
  if (publicSite === undefined) return <Text>{words.unset}</Text>;
  if (fault !== undefined) return <Text>{words.unread(fault)}</Text>;
  return (
    <Stack gap={4}>
      {state === undefined ? <Text>{words.asking}</Text> : <State {...state} />}
      <Text>
        <a href={publicSite} target="_blank" rel="noreferrer">
          {words.open}
        </a>
      </Text>
    </Stack>
  );
}
