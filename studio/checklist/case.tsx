import { Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { schemas } from '../../src/model/documents/index.ts';
import { completeness } from '../../src/model/facts/completeness.ts';
import type { CasePart } from '../../src/model/facts/completeness.ts';
import { titleOf } from '../../src/model/field-names.ts';
import { lookupIn } from '../../src/model/lookup.ts';
import type { Neighbours } from '../../src/model/neighbours.ts';
import { readableCase } from '../../src/model/readable.ts';
import { documentTypes } from '../../src/model/types.ts';
import { apiVersion } from '../api-version.ts';
import { now } from '../clock.ts';
import { strings } from '../strings.ts';
import { publishedDocuments } from '../validation/published.ts';
import { Entry, Progress } from './entry.tsx';

const words = strings.checklist;
const nobody: Neighbours = { documents: [], broken: new Set() };

const titleFor = (part: CasePart): string =>
  part === 'metrics' ? documentTypes.metric.title : (titleOf(schemas.case.shape[part]) ?? part);

/** How much of a case is told, part by part. */
export function CaseCompleteness({ value }: { readonly value: Readonly<Record<string, unknown>> }) {
  const client = useClient({ apiVersion });
  const [others, setOthers] = useState(nobody);
  useEffect(() => {
    let isOpen = true;
    publishedDocuments(client, now())
      .then((found) => {
        if (isOpen) setOthers(found);
      })
      // Without the figures of others the parts of the case itself can still be told.
      .catch(() => undefined);
    return () => {
      isOpen = false;
    };
  }, [client, value]);
  const { share, present, declared, lacking } = completeness(
    readableCase(value),
    lookupIn(others.documents),
  );
  const all = present.length + declared.length + lacking.length;
  return (
    <Stack gap={4}>
      <Text size={1}>{words.caseHelp}</Text>
      <Progress
        done={present.length}
        all={all}
        label={words.share(Math.round(share * 100), present.length, all)}
      />
      <Stack as="ul" gap={4}>
        {lacking.map((part) => (
          <Entry key={part} state="lacking" title={titleFor(part)} detail={words.parts[part]} />
        ))}
        {declared.map((part) => (
          <Entry key={part} state="declared" title={titleFor(part)} detail={words.declared} />
        ))}
        {present.map((part) => (
          <Entry key={part} state="present" title={titleFor(part)} detail="" />
        ))}
      </Stack>
    </Stack>
  );
}
