import { useCallback, useEffect, useState } from 'react';
import type { SubmissionList } from './answers.ts';
import type { InboxClient } from './client.ts';
import type { Filter } from './filter.ts';
import { useLoaded } from './use-loaded.ts';
import type { Loading } from './use-loaded.ts';

/** Milliseconds without a keystroke after which a search begins. */
const PAUSE = 300;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The list under a filter, as far as somebody has read on; asked for again when the tab is seen. */
export function useList(
  client: InboxClient,
  filter: Filter,
): Loading<SubmissionList> & { readonly readOn: () => void } {
  const [reading, setReading] = useState({ filter, pages: 1 });
  const settled = useSettled(filter);
  const pages = reading.filter === settled ? reading.pages : 1;
  const load = useCallback(async () => {
    let list = await client.list(settled);
    for (let page = 1; page < pages && list.next !== undefined; page += 1) {
      const more = await client.list(settled, list.next);
      list = { ...more, submissions: [...list.submissions, ...more.submissions] };
    }
    return list;
  }, [client, settled, pages]);
  const loading = useLoaded(load);
  const { reload } = loading;
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') reload();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [reload]);
  return { ...loading, readOn: () => setReading({ filter: settled, pages: pages + 1 }) };
}
