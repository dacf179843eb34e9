import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { filesBelow } from './replace-folder.ts';

/** Addresses once published. Each must be served for ever, redirected, or declared gone. */
const manifest = z.strictObject({
  /** Every address that has been published. */
  published: z.array(z.string()),
  /** Addresses taken down on purpose, with the reason (a takedown, a withdrawn consent). */
  gone: z.array(z.strictObject({ address: z.string(), reason: z.string() })),
});

export type AddressManifest = z.infer<typeof manifest>;

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
  redirected: readonly string[],
): AddressManifest {
  const served = new Set([...addresses, ...redirected, '/']);
  const gone = new Set(before.gone.map(({ address }) => address));
  const lost = before.published.filter(
    (address) => !served.has(address) && !gone.has(address) && !movedBelow(address, redirected),
  );
  if (lost.length > 0) {
    const lines = lost.map((address) => `  ${address}`).join('\n');
    throw new Error(
      `公開したアドレスがなくなります。サイトを作りませんでした。\n${lines}\n  直し方: 文書の「以前のアドレス」(previousSlugs) に古い名前を書くか、content/addresses.json の gone に理由と一緒に書いてください。`,
    );
  }
  return { ...before, published: [...new Set([...before.published, ...addresses])].toSorted() };
}

function movedBelow(address: string, redirected: readonly string[]): boolean {
  return redirected.some((from) => address.startsWith(from));
}

/** Compares a build with the addresses published before, and adds the new ones. */
export async function keepAddresses(folder: string, contentFolder: string): Promise<void> {
  const path = join(contentFolder, 'addresses.json');
  const text = await readFile(path, 'utf8').catch(() => '{ "published": [], "gone": [] }');
  const before = manifest.parse(JSON.parse(text));
  const redirects = await readFile(join(folder, '_redirects'), 'utf8');
  const redirected = redirects.split('\n').flatMap((line) => {
    const [from = ''] = line.split(' ');
    return from === '' || from.endsWith('*') ? [] : [from];
  });
  const after = nextManifest(before, citableAddresses(await filesBelow(folder)), redirected);
  const json = `${JSON.stringify(after, null, 2)}\n`;
  if (json !== text) await writeFile(path, json);
}
