import { z } from 'zod';
import { isLoopback } from '../../lib/loopback.ts';

/** What Sanity answers to `users/me`; somebody it does not know is an empty object. */
const sanityUser = z.object({
  id: z.string().min(1),
  roles: z.array(z.object({ name: z.string() })).default([]),
});

/** A user of the Sanity project, and the names of the roles in it. */
export interface SanityUser {
  readonly id: string;
  readonly roles: readonly string[];
}

/** Sanity has a host for each project; a stand-in on this machine has one for all. */
function projectAddress(apiHost: string, projectId: string): URL {
  const address = new URL('/v2021-06-07/users/me', apiHost);
  if (!isLoopback(address.hostname)) address.hostname = `${projectId}.${address.hostname}`;
  return address;
}

/**
 * Asks Sanity whose token this is.
 * @returns undefined for a token that opens nothing
 * @throws Error when Sanity does not answer, or not as agreed; it never holds the token
 */
export async function findSanityUser(
  { apiHost, projectId }: { readonly apiHost: string; readonly projectId: string },
  token: string,
): Promise<SanityUser | undefined> {
  // Anything else could not stand in a header.
  if (!/^[\w.~+/=-]{1,4096}$/.test(token)) return undefined;
  const response = await fetch(projectAddress(apiHost, projectId), {
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  });
  if (response.status === 401 || response.status === 403) return undefined;
  if (!response.ok) throw new Error(`Sanity answered ${response.status} to users/me`);
  const result = sanityUser.safeParse(await response.json());
  if (!result.success) return undefined;
  const { id, roles } = result.data;
  return { id, roles: roles.map(({ name }) => name) };
}
