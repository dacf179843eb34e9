import type { Document } from '../model/documents/index.ts';

/** An address on the web that documents point to, and the documents that do. */
export interface ExternalLink {
  readonly url: string;
  readonly documents: readonly string[];
}

/** What came of asking for an address. */
export interface LinkCheck extends ExternalLink {
  /** `moved`: it answers, but from another address. `unknown`: nobody answered in time. */
  readonly result: 'ok' | 'moved' | 'gone' | 'unknown';
  /** The status, the new address, or the fault. */
  readonly detail: string;
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (/^https?:\/\/\S+$/.test(value)) into.add(value);
  } else if (Array.isArray(value)) {
    for (const part of value) collect(part, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, into);
  }
}

/** Every external address in a set of documents, each once, in alphabetical order. */
export function externalLinks(documents: readonly Document[]): readonly ExternalLink[] {
  const users = new Map<string, string[]>();
  for (const document of documents) {
    const urls = new Set<string>();
    collect(document, urls);
    for (const url of urls) users.set(url, [...(users.get(url) ?? []), document._id]);
  }
  return [...users]
    .map(([url, ids]) => ({ url, documents: ids }))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
}

/** Whether two addresses differ in more than a slash at the end. */
function differs(a: string, b: string): boolean {
  return a.replace(/\/$/, '') !== b.replace(/\/$/, '');
}

/**
 * Asks for one address. A server that refuses HEAD is asked again with GET.
 * @param timeout milliseconds after which the answer counts as unknown
 */
export async function checkLink(
  link: ExternalLink,
  request: typeof fetch,
  timeout: number,
): Promise<LinkCheck> {
  const ask = (method: string) =>
    request(link.url, { method, redirect: 'follow', signal: AbortSignal.timeout(timeout) });
  try {
    let response = await ask('HEAD');
    if (response.status === 405 || response.status === 403) response = await ask('GET');
    if (response.ok) {
      return differs(response.url, link.url)
        ? { ...link, result: 'moved', detail: response.url }
        : { ...link, result: 'ok', detail: String(response.status) };
    }
    const gone = response.status === 404 || response.status === 410;
    return { ...link, result: gone ? 'gone' : 'unknown', detail: String(response.status) };
  } catch (error) {
    return { ...link, result: 'unknown', detail: error instanceof Error ? error.message : '' };
  }
}
