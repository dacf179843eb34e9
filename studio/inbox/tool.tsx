import { Box, Card, Flex, Heading, Tab, TabList, TabPanel } from '@sanity/ui';
import { useMemo } from 'react';
import { useClient } from 'sanity';
import type { Tool } from 'sanity';
import { useRouter } from 'sanity/router';
import { apiVersion } from '../api-version.ts';
import { inboxStrings } from '../strings/inbox.ts';
import type { Credentials } from './client.ts';
import { InboxProvider, openInbox } from './context.ts';
import { InboxFault } from './fault.ts';
import { FaultCard } from './parts.tsx';
import type { InboxSettings } from './settings.ts';
import { Submissions } from './submissions.tsx';
import { Undelivered } from './undelivered.tsx';

const words = inboxStrings.tabs;

/** The secret of this machine, or else the editor's own token, which only a token login has. */
function useCredentials({ secret }: InboxSettings): Credentials | undefined {
  const { token } = useClient({ apiVersion }).config();
  if (secret !== undefined) return { secret };
  return token === undefined ? undefined : { token };
}

function useOpened(settings: InboxSettings) {
  const credentials = useCredentials(settings);
  const key = JSON.stringify(credentials);
  return useMemo(
    () => (credentials === undefined ? undefined : openInbox(settings.endpoint, credentials)),
    // Equal credentials are the same ones.
    [settings.endpoint, key],
  );
}

const ids = { submissions: 'inbox-submissions', mail: 'inbox-mail' } as const;

/** 受付一覧, with the mail that could not be sent behind a second tab. */
export default function InboxTool({ tool }: { readonly tool: Tool<InboxSettings | undefined> }) {
  const settings = tool.options ?? { endpoint: '', roles: [] };
  const client = useOpened(settings);
  const router = useRouter();
  const view = router.state['view'] === 'mail' ? 'mail' : 'submissions';
  if (client === undefined) {
    const fault = new InboxFault('token', inboxStrings.fault.token);
    return (
      <Box padding={4}>
        <FaultCard fault={fault} onAgain={() => location.reload()} />
      </Box>
    );
  }
  return (
    <InboxProvider value={client}>
      <Card height="fill" display="flex" style={{ flexDirection: 'column' }}>
        <Card borderBottom paddingX={4} paddingY={3}>
          <Flex align="center" gap={4}>
            <Heading as="h1" size={1}>
              {inboxStrings.title}
            </Heading>
            <TabList gap={1}>
              {(['submissions', 'mail'] as const).map((name) => (
                <Tab
                  key={name}
                  id={`${ids[name]}-tab`}
                  aria-controls={ids[name]}
                  label={words[name]}
                  selected={view === name}
                  onClick={() => router.navigate({ view: name })}
                />
              ))}
            </TabList>
          </Flex>
        </Card>
        <TabPanel
          id={ids[view]}
          aria-labelledby={`${ids[view]}-tab`}
          style={{ flex: 1, minHeight: 0 }}
        >
          {view === 'mail' ? <Undelivered /> : <Submissions />}
        </TabPanel>
      </Card>
    </InboxProvider>
  );
}
