import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Before the content of every file of a Pagefind index. */
const SIGNATURE = 'pagefind_dcd';

/** The content of a file of a Pagefind index. */
export async function unpackFile(file: string): Promise<Buffer> {
  return gunzipSync(await readFile(file)).subarray(SIGNATURE.length);
}

/** What stands in a file of a Pagefind index for a content. */
export function packed(content: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 });
}
