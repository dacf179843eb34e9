import type { Instant } from '../lib/jst.ts';
import { loadNames, loadPagefind, loadPages } from '../search/box/load.ts';
import type { Answers, Received, Request, Sent, What } from '../search/box/protocol.ts';
import { openSearch } from '../search/box/search.ts';
import type { Search } from '../search/box/search.ts';
import { suggest } from '../search/box/suggest.ts';
import type { Name } from '../search/names.ts';
import type { Pagefind } from '../search/pagefind.ts';
import type { PageTable } from '../search/pages.ts';

/** Every deadline falls on a whole minute; what is past is derived anew in each. */
const MINUTE = 60_000;

/** What was loaded; a failure is forgotten, so that the next request tries again. */
let names: Promise<readonly Name[]> | undefined;
let loaded: Promise<readonly [Pagefind, PageTable, readonly Name[]]> | undefined;
let opened: { readonly minute: number; readonly search: Search } | undefined;

function openNames(): Promise<readonly Name[]> {
  return (names ??= loadNames().catch((error: unknown) => {
    names = undefined;
    throw error;
  }));
}

function load(): Promise<readonly [Pagefind, PageTable, readonly Name[]]> {
  return (loaded ??= Promise.all([loadPagefind(), loadPages(), openNames()]).catch(
    (error: unknown) => {
      loaded = undefined;
      throw error;
    },
  ));
}

async function open(now: Instant): Promise<Search> {
  const [pagefind, pages, known] = await load();
  const minute = Math.floor(now / MINUTE);
  if (opened?.minute !== minute) {
    opened = { minute, search: openSearch(pagefind, pages, known, now) };
  }
  return opened.search;
}

async function answer(request: Request, now: Instant): Promise<Answers[What]> {
  if (request.what === 'suggest') return suggest(await openNames(), request.typed);
  const search = await open(now);
  switch (request.what) {
    case 'ask':
      return search.ask(request.question, request.from, request.many);
    case 'count':
      return search.count(request.question);
    case 'help':
      return search.help(request.question);
  }
}

// Search runs apart from the page: a query over ten thousand pages must not hold up its scrolling.
self.addEventListener('message', ({ data }: MessageEvent<Sent>) => {
  void answer(data.request, data.now)
    .then(
      (found): Received => ({ id: data.id, answer: found }),
      (): Received => ({ id: data.id }),
    )
    .then((received) => {
      self.postMessage(received);
    });
});
