/**
 * Paths that a live site leaves to the built site behind it: the endpoint, the pages that it fills
 * and their styles, and what the search reads.
 */
const paths = [
  '/api',
  '/receipts',
  '/_astro',
  '/pagefind',
  String.raw`^/search/\w+\.json$`,
] as const;

/** Vite's proxy of a live site. @param target the origin of the built site behind it */
export function proxyTo(target: string): Record<string, { target: string }> {
  return Object.fromEntries(paths.map((path) => [path, { target }]));
}
