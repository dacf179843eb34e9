import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attribute, elementsOf } from './html.ts';
import { filesBelow } from './replace-folder.ts';

/** A link in a built site that leads nowhere. */
export interface DeadLink {
  readonly page: string;
  readonly href: string;
  readonly reason: string;
}

interface Page {
  readonly address: string;
  readonly ids: ReadonlySet<string>;
  readonly hrefs: readonly string[];
}

/** Attributes that name another file of the site. */
const linking: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  link: ['href'],
  img: ['src'],
  script: ['src'],
  source: ['src', 'srcset'],
};

function readPage(file: string, html: string): Page {
  const elements = elementsOf(html);
  return {
    address: `/${file.endsWith('index.html') ? file.slice(0, -'index.html'.length) : file}`,
    ids: new Set(elements.flatMap((element) => attribute(element, 'id') ?? [])),
    hrefs: elements.flatMap((element) =>
      (linking[element.tagName] ?? []).flatMap((name) => attribute(element, name) ?? []),
    ),
  };
}

/** Answered by the Worker, not by a file. */
const answered = /^\/(api|receipts)\//;

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The links of a set of pages that lead to no file and to no id. Pure. */
export function deadLinks(
  pages: readonly Page[],
  files: ReadonlySet<string>,
  origin: string,
): DeadLink[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  return pages.flatMap((page) =>
    page.hrefs.flatMap((href) => {
      const url = new URL(href, new URL(page.address, origin));
      if (url.origin !== origin || answered.test(url.pathname)) return [];
      const dead = (reason: string) => [{ page: page.address, href, reason }];
      const path = decode(url.pathname);
      const id = decode(url.hash.slice(1));
      if (path === undefined || id === undefined)
        return dead('アドレスの % の書き方が正しくありません');
      const target = byAddress.get(path);
      if (target === undefined && !files.has(path.slice(1))) return dead('そのページはありません');
      if (id === '' || target === undefined || target.ids.has(id)) return [];
      return dead(`ページの中に「${id}」という見出しがありません`);
    }),
  );
}

/**
 * Follows every internal link of a built site, fragments included.
 * @throws Error that lists every dead link with the page it stands on
 */
export async function checkLinks(folder: string, origin = 'http://engawa.invalid'): Promise<void> {
  const files = await filesBelow(folder);
  const pages = await Promise.all(
    files
      .filter((file) => file.endsWith('.html'))
      .map(async (file) => readPage(file, await readFile(join(folder, file), 'utf8'))),
  );
  const dead = deadLinks(pages, new Set(files), origin);
  if (dead.length === 0) return;
  const pagesOf = Map.groupBy(dead, ({ href, reason }) => `${href}：${reason}`);
  const lines = [...pagesOf].map(([link, places]) => `  ${link}（${showPages(places)}）`);
  throw new Error(
    `切れたリンクが${pagesOf.size}件あります。サイトを作りませんでした。\n${lines.join('\n')}\n  直し方: リンク先のアドレスか見出しを直してください。`,
  );
}

function showPages(places: readonly DeadLink[]): string {
  const [first] = places;
  const others = new Set(places.map(({ page }) => page)).size - 1;
  return others === 0 ? (first?.page ?? '') : `${first?.page ?? ''} ほか${others}ページ`;
}
