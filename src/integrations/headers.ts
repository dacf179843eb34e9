import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { securityHeaders } from '../lib/security-headers.ts';

const forEver = 'public, max-age=31536000, immutable';

/** `_headers` for the static files; the Worker sets the same security headers on its answers. */
export function headersFile(): string {
  const all = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...all, '/_astro/*', `  Cache-Control: ${forEver}`, ''].join('\n');
}

/** Writes `_headers`. */
export async function writeHeaders(folder: string): Promise<void> {
  await writeFile(join(folder, '_headers'), headersFile());
}
