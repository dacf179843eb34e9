import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A page of a built site. */
export interface BuiltPage {
  readonly address: string;
  readonly html: string;
}

/** The file of an address in a built folder. */
export function fileOf(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address;
}

/** The HTML of one address. */
export function pageAt(address: string, folder = 'dist'): string {
  return readFileSync(join(folder, fileOf(address)), 'utf8');
}

/** Every page of a built site, in the order of its addresses. */
export async function allPages(folder = 'dist'): Promise<BuiltPage[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted()
    .map((address) => ({ address, html: pageAt(address, folder) }));
}
