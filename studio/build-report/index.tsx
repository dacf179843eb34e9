import { RocketIcon } from '@sanity/icons/Rocket';
import { Box, Container, Heading, Stack } from '@sanity/ui';
import { definePlugin } from 'sanity';
import { isLocal } from '../source.ts';
import { buildReport as words } from '../strings/build-report.ts';
import { HostedReport } from './hosted.tsx';
import { LocalReport } from './local.tsx';

function BuildReportTool() {
  return (
    <Box padding={5} overflow="auto" height="fill">
      <Container width={2}>
        <Stack gap={5}>
          <Heading as="h1">{words.title}</Heading>
          {isLocal ? <LocalReport /> : <HostedReport />}
        </Stack>
      </Container>
    </Box>
  );
}

/** 「公開の状況」: when the site was built, or what keeps it from being built. */
export const buildReport = definePlugin({
  name: 'engawa-build-report',
  tools: [{ name: 'publishing', title: words.title, icon: RocketIcon, component: BuildReportTool }],
});
