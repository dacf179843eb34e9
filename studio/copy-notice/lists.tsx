import { Heading, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import { showMoment } from '../../src/lib/japanese-date.ts';
import type { MovedDate } from '../../src/model/copy/notice.ts';
import type { Recruitment } from '../../src/model/documents/index.ts';
import type { Recheck } from '../../src/model/copy/recheck.ts';
import { fieldName } from '../../src/model/field-names.ts';
import { strings } from '../strings.ts';

const words = strings.copy;

/** 「日程「研修」の開始」: by its name, where the field alone would be a number in a list. */
function nameOf({ path }: MovedDate, notice: Recruitment): string {
  const [field, index, part] = path;
  const session =
    field === 'sessions' && typeof index === 'number' ? notice.sessions?.[index] : undefined;
  return session === undefined || part === undefined
    ? fieldName('recruitment', path)
    : words.session(session.title, fieldName('recruitment', path).split(' > ').at(-1) ?? '');
}

interface Listed {
  readonly title: string;
  readonly detail: string;
}

interface GroupsProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  /** What all of a group have in common, said once above them. */
  readonly saying: (item: T) => string;
  readonly show: (item: T) => Listed;
}

function Groups<T>({ title, items, saying, show }: GroupsProps<T>): ReactNode {
  const groups = Map.groupBy(items, saying);
  return (
    <Stack gap={5}>
      <Heading as="h3" size={1}>
        {title}
      </Heading>
      {[...groups].map(([said, of]) => (
        <Stack key={said} gap={4}>
          <Text size={1} muted>
            {said}
          </Text>
          <Stack as="ul" gap={4} paddingLeft={3}>
            {of.map(show).map(({ title: name, detail }) => (
              <Stack as="li" key={`${name} ${detail}`} gap={3}>
                <Text size={1} weight="semibold">
                  {name}
                </Text>
                {detail !== '' && <Text size={1}>{detail}</Text>}
              </Stack>
            ))}
          </Stack>
        </Stack>
      ))}
    </Stack>
  );
}

interface Moved {
  readonly dates: readonly MovedDate[];
  readonly notice: Recruitment;
}

/** Every date of a copy, before and after. */
export function MovedDates({ dates, notice }: Moved) {
  if (dates.length === 0) return null;
  return (
    <Groups
      title={words.dates}
      items={dates}
      saying={({ kept }) => words.kept[kept]}
      show={(date) => ({
        title: nameOf(date, notice),
        detail: words.moved(showMoment(date.from), showMoment(date.to)),
      })}
    />
  );
}

/** Everything else in a copy that a person must look at again. */
export function Rechecks({ items }: { readonly items: readonly Recheck[] }) {
  return (
    <Groups
      title={words.recheck}
      items={items}
      saying={({ why }) => why}
      show={({ field, found }) => ({ title: field, detail: found })}
    />
  );
}
