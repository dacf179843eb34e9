import { loadNames, loadPagefind, loadPages } from '../search/box/load.ts';
import type { Answers, Received, Request, Sent, What } from '../search/box/protocol.ts';
import { openSearch } from '../search/box/search.ts';
import type { Search } from '../search/box/search.ts';
import { suggest } from '../search/box/suggest.ts';
import type { Name } from '../search/names.ts';

/** What was loaded; a failure is forgotten, so that the next request tries again. */
let names: Promise<readonly Name[]> | undefined;
let search: Promise<Search> | undefined;
let now = 0;

function openNames(): Promise<readonly Name[]> {
  return (names ??= loadNames().catch((error: unknown) => {
    names = undefined;
    throw error;
  }));
}

function open(): Promise<Search> {
  return (search ??= Promise.all([loadPagefind(), loadPages(), openNames()])
    .then(([pagefind, pages, known]) => openSearch(pagefind, pages, known, () => now))
    .catch((error: unknown) => {
      search = undefined;
      throw error;
    }));
}

async function answer(request: Request): Promise<Answers[What]> {
  if (request.what === 'suggest') return suggest(await openNames(), request.typed);
  const opened = await open();
  switch (request.what) {
    case 'ask':
      return opened.ask(request.question, request.from, request.many);
    case 'count':
      return opened.count(request.question);
    case 'help':
      return opened.help(request.question);
  }
}

// Search runs apart from the page: a query over ten thousand pages must not hold up its scrolling.
self.addEventListener('message', ({ data }: MessageEvent<Sent>) => {
  now = data.now;
  void answer(data.request)
    .then(
      (found): Received => ({ id: data.id, answer: found }),
      (): Received => ({ id: data.id }),
    )
    .then((received) => {
      self.postMessage(received);
    });
});
