/**
 * Whether a request may have come from a page of this site. Browsers say so themselves; a program
 * that says nothing holds nobody's rights, because nothing here works through cookies.
 */
export function isOwnOrigin(request: Request, own: readonly string[]): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('Origin');
  return origin === null || own.includes(origin);
}
