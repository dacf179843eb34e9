import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Site } from '../model/documents/index.ts';
import { filesBelow } from './replace-folder.ts';

/** Addresses once published. Each must be served for ever, redirected, or withdrawn on purpose. */
const manifest = z.strictObject({ published: z.array(z.string()) });

export type AddressManifest = z.infer<typeof manifest>;

/** What may take the place of an address: itself or, below a folder's name, what stood there. */
interface Accounted {
  /** The addresses that lead to another one. */
  readonly redirected: readonly string[];
  /** 取り下げたページ of the site settings. */
  readonly withdrawn: readonly string[];
}

/**
 * Facet and numbered pages come and go with their entries; they are ways, not places to cite. The
 * pages below `/receipts/` are templates that the endpoint fills.
 */
const passing = /\/(by|page)\/|^\/receipts\//;

/** The addresses of the pages in a built folder that others may link to for years. */
export function citableAddresses(files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('/index.html') && !passing.test(`/${file}`))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`);
}

/**
 * The manifest after a build.
 * @throws Error that names every address that would vanish, and the two ways to mend it
 */
export function nextManifest(
  before: AddressManifest,
  addresses: readonly string[],
  { redirected, withdrawn }: Accounted,
): AddressManifest {
  const served = new Set([...addresses, '/']);
  const accounted = [...redirected, ...withdrawn];
  const lost = before.published.filter(
    (address) => !served.has(address) && !accounted.some((from) => address.startsWith(from)),
  );
  if (lost.length > 0) {
    const lines = lost.map((address) => `  ${address}`).join('\n');
    throw new Error(
      `公開したアドレスがなくなります。サイトを作りませんでした。\n${lines}\n  直し方: アドレスを変えたときは、文書の「以前のアドレス」(previousSlugs) に古い名前を書いてください。ページを消したときは、サイト設定の「取り下げたページ」(withdrawn) にアドレスと理由を書いてください。`,
    );
  }
  return { published: [...new Set([...before.published, ...addresses])].toSorted() };
}

/** Compares a build with the addresses published before, and adds the new ones. */
export async function keepAddresses(
  folder: string,
  contentFolder: string,
  { withdrawn = [] }: Pick<Site, 'withdrawn'>,
): Promise<void> {
  const path = join(contentFolder, 'addresses.json');
  const text = await readFile(path, 'utf8').catch(() => '{ "published": [] }');
  const before = manifest.parse(JSON.parse(text));
  const redirects = await readFile(join(folder, '_redirects'), 'utf8');
  const redirected = redirects.split('\n').flatMap((line) => {
    const [from = ''] = line.split(' ');
    return from === '' || from.endsWith('*') ? [] : [from];
  });
  const after = nextManifest(before, citableAddresses(await filesBelow(folder)), {
    redirected,
    withdrawn: withdrawn.map(({ address }) => address),
  });
  const json = `${JSON.stringify(after, null, 2)}\n`;
  if (json !== text) await writeFile(path, json);
}
