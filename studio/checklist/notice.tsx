import { Stack, Text } from '@sanity/ui';
import { contracts } from '../../src/model/vocabulary.ts';
import { checklist } from '../../src/model/facts/checklist.ts';
import type { CheckItem } from '../../src/model/facts/checklist.ts';
import { readableNotice } from '../../src/model/readable.ts';
import { strings } from '../strings.ts';
import { Entry, Progress } from './entry.tsx';

const words = strings.checklist;

function detail(item: CheckItem): string {
  if (item.state !== 'declared') return item.reasons.join('、');
  const { reason } = item.absence;
  return reason === undefined ? words.declared : words.declaredWith(reason);
}

/** What this notice must say by its contract, and whether it does. */
export function NoticeChecklist({ value }: { readonly value: Readonly<Record<string, unknown>> }) {
  const notice = readableNotice(value);
  const items = checklist(notice);
  const count = (wanted: CheckItem['state']): number =>
    items.filter(({ state }) => state === wanted).length;
  const done = count('present');
  const declared = count('declared');
  const contract = typeof value['contract'] === 'string' ? contracts[notice.contract] : undefined;
  return (
    <Stack gap={4}>
      <Text size={1}>{contract === undefined ? words.noContract : words.contract(contract)}</Text>
      <Progress
        done={done + declared}
        all={items.length}
        label={words.progress(done, declared, items.length)}
      />
      <Stack as="ul" gap={4}>
        {items.map((item) => (
          <Entry key={item.fact} state={item.state} title={item.label} detail={detail(item)} />
        ))}
      </Stack>
    </Stack>
  );
}
