import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { securityHeaders } from '../lib/security-headers.ts';

const forEver = 'public, max-age=31536000, immutable';

interface HeaderOptions {
  /** Another origin that pages may load pictures from. */
  readonly pictures?: string | undefined;
  /** A site with drafts: nobody may find it, and no form may be sent. */
  readonly preview?: boolean;
  /** The origin that may show a preview in a frame. */
  readonly studio?: string | undefined;
}

/** `_headers` for the static files; the Worker sets the same security headers on its answers. */
export function headersFile({ pictures, preview = false, studio }: HeaderOptions = {}): string {
  const framed = preview && studio !== undefined;
  const policy = (value: string) => {
    const allowed =
      pictures === undefined ? value : value.replace("img-src 'self'", `$& ${pictures}`);
    const unsent = preview ? allowed.replace("form-action 'self'", "form-action 'none'") : allowed;
    return framed ? unsent.replace("frame-ancestors 'none'", `frame-ancestors ${studio}`) : unsent;
  };
  // Older than frame-ancestors, it knows no origins.
  const kept = Object.entries(securityHeaders).filter(
    ([name]) => !framed || name !== 'X-Frame-Options',
  );
  const all = kept.map(
    ([name, value]) => `  ${name}: ${name === 'Content-Security-Policy' ? policy(value) : value}`,
  );
  if (preview) all.push('  X-Robots-Tag: noindex, nofollow');
  // The Studio of any origin may ask when the site was built.
  const stamp = ['/build.json', '  Access-Control-Allow-Origin: *'];
  return ['/*', ...all, '/_astro/*', `  Cache-Control: ${forEver}`, ...stamp, ''].join('\n');
}

/** Writes `_headers`. */
export async function writeHeaders(folder: string, options: HeaderOptions): Promise<void> {
  await writeFile(join(folder, '_headers'), headersFile(options));
}
