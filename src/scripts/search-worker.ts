import type { Instant } from '../lib/jst.ts';
import { loadNames, loadPagefind, loadPages, loadThesaurus } from '../search/box/load.ts';
import type { Answers, Received, Request, Sent, What } from '../search/box/protocol.ts';
import { openSearch } from '../search/box/search.ts';
import type { Search } from '../search/box/search.ts';
import { suggest } from '../search/box/suggest.ts';

/** Every deadline falls on a whole minute; what is past is derived anew in each. */
const MINUTE = 60_000;

/** Loads once; a failure is forgotten, so that the next request tries again. */
function keep<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}

const openNames = keep(loadNames);
const openThesaurus = keep(loadThesaurus);
const openIndex = keep(() => Promise.all([loadPagefind(), loadPages(), openNames()]));
let opened: { readonly minute: number; readonly search: Search } | undefined;

async function open(now: Instant): Promise<Search> {
  const [pagefind, pages, known] = await openIndex();
  const minute = Math.floor(now / MINUTE);
  if (opened?.minute !== minute) {
    opened = { minute, search: openSearch(pagefind, pages, known, openThesaurus, now) };
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
