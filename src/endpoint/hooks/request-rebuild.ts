import type { Environment } from '../environment.ts';
import { claimRebuild, markFailed, markRequested } from '../store/rebuild.ts';

/** Between two requests lies at least this, in milliseconds; the schedule makes up for it. */
const INTERVAL = 60_000;
/** Shorter than the interval, which is also the lease of whoever asks. */
const TIMEOUT = 20_000;

/** The event that GitHub hands to a workflow (`repository_dispatch`); other hooks ignore it. */
export const REBUILD_EVENT = 'content';

/** What became of a rebuild that may be wanted. */
export type RebuildOutcome =
  | { readonly outcome: 'nothing' | 'requested' }
  | { readonly outcome: 'failed'; readonly failures: number; readonly error: string };

/**
 * Asks for the rebuild.
 * @returns why it was not taken, without the address, which can itself be a secret
 */
async function ask(url: string, token: string | undefined): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        // GitHub refuses requests without a name.
        'User-Agent': 'engawa',
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ event_type: REBUILD_EVENT }),
      // The token is for this address only.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `HTTP ${response.status}`;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
  }
}

/**
 * Requests the rebuild that is wanted, if there is one and nobody is just doing so. A change that
 * comes while the request runs is not covered by it, and stays wanted.
 * @param calm requests only while no more than this many changes have come
 */
export async function requestRebuild(
  environment: Environment,
  calm?: number,
): Promise<RebuildOutcome> {
  const { db, settings } = environment;
  const { rebuildUrl, rebuildToken } = settings.hook;
  if (rebuildUrl === undefined) return { outcome: 'nothing' };
  const at = environment.now();
  const claim = await claimRebuild(db, at, at + INTERVAL, calm);
  if (claim === undefined) return { outcome: 'nothing' };
  const error = await ask(rebuildUrl, rebuildToken);
  if (error === undefined) {
    await markRequested(db, claim, environment.now());
    return { outcome: 'requested' };
  }
  return { outcome: 'failed', failures: await markFailed(db, error), error };
}
