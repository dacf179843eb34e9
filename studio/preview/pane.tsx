import { Button, Card, Flex, Text } from '@sanity/ui';
import { useState } from 'react';
import type { UserViewComponent } from 'sanity/structure';
import { usePublishing } from '../build-report/use-publishing.ts';
import { isLocal, preview } from '../source.ts';
import { Lacks } from './lacks.tsx';
import { shownOf } from './page-of.ts';
import { ScaledFrame } from './scaled-frame.tsx';
import type { Screen } from './scaled-frame.tsx';
import { preview as words } from '../strings/preview.ts';

const choices = ['phone', 'desktop'] as const;

function Say({ text }: { readonly text: string }) {
  return (
    <Card padding={4} tone="transparent">
      <Text size={1}>{text}</Text>
    </Card>
  );
}

/** The real page of the document that is being edited, from the site that shows drafts. */
export const PreviewPane: UserViewComponent = ({ document, schemaType }) => {
  const [screen, setScreen] = useState<Screen>('phone');
  const [loads, setLoads] = useState(0);
  const isReady = usePublishing() !== undefined || !isLocal;
  const { path, lacks } = shownOf(schemaType.name, document.draft, document.published);
  if (preview === undefined) return <Say text={words.unset} />;
  const address = path === undefined ? undefined : new URL(path, preview).href;
  return (
    <Flex direction="column" height="fill" data-testid="preview-pane">
      <Card padding={2} borderBottom>
        <Flex gap={2} align="center" wrap="wrap">
          {choices.map((choice) => (
            <Button
              key={choice}
              mode={choice === screen ? 'default' : 'bleed'}
              aria-pressed={choice === screen}
              text={words[choice]}
              fontSize={1}
              padding={2}
              onClick={() => {
                setScreen(choice);
              }}
            />
          ))}
          <Button
            mode="bleed"
            text={words.reload}
            fontSize={1}
            padding={2}
            onClick={() => {
              setLoads(loads + 1);
            }}
          />
          {address !== undefined && (
            <Text size={1}>
              <a href={address} target="_blank" rel="noreferrer">
                {words.newTab}
              </a>
            </Text>
          )}
        </Flex>
      </Card>
      {lacks.length > 0 && <Lacks lacks={lacks} hasPage={address !== undefined} />}
      {!isLocal && <Say text={words.hosted} />}
      {!isReady && <Say text={words.waiting} />}
      {isReady && address !== undefined && (
        <ScaledFrame key={loads} address={address} screen={screen} />
      )}
    </Flex>
  );
};
