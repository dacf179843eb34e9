import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useDocumentOperation, useEditState } from 'sanity';
import { fieldName } from '../../src/model/field-names.ts';
import { documentTypes } from '../../src/model/types.ts';
import type { DocumentType } from '../../src/model/types.ts';
import { overtakenFields } from '../lake/store/document.ts';
import { strings } from '../strings/choice.ts';
import { patchesFor } from './overtaken.ts';

/** Longer texts are cut: the form and the history show them whole (characters). */
const SHOWN = 120;

function shown(value: unknown): string | undefined {
  if (value === undefined) return strings.none;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const letters = [...value];
  return letters.length > SHOWN ? strings.long(letters.slice(0, SHOWN).join('')) : value;
}

const isOurs = (type: string): type is DocumentType => type in documentTypes;

interface Props {
  /** Of the published document. */
  readonly id: string;
  readonly type: string;
}

/** Asks which value stays, for each field that was changed under a draft. */
export function Choices({ id, type }: Props) {
  const { draft, published } = useEditState(id, type);
  const { patch } = useDocumentOperation(id, type);
  const names = overtakenFields(draft ?? undefined);
  if (names.length === 0) return null;
  const choose = (name: string, keepsDraft: boolean) =>
    patch.execute(patchesFor(name, names, keepsDraft ? draft : published));
  return (
    <Card padding={4} radius={3} tone="caution" border data-testid="overtaken">
      <Stack gap={4}>
        <Text weight="semibold">{strings.title}</Text>
        <Text size={1}>{strings.explain}</Text>
        {names.map((name) => {
          const [mine, theirs] = [shown(draft?.[name]), shown(published?.[name])];
          return (
            <Stack key={name} gap={3} data-testid={`overtaken-${name}`}>
              <Text weight="medium">{isOurs(type) ? fieldName(type, [name]) : name}</Text>
              {theirs !== undefined && <Text size={1}>{strings.published(theirs)}</Text>}
              {mine !== undefined && <Text size={1}>{strings.draft(mine)}</Text>}
              <Flex gap={2} wrap="wrap">
                <Button
                  mode="ghost"
                  text={strings.takePublished}
                  onClick={() => choose(name, false)}
                />
                <Button mode="ghost" text={strings.keepDraft} onClick={() => choose(name, true)} />
              </Flex>
            </Stack>
          );
        })}
      </Stack>
    </Card>
  );
}
