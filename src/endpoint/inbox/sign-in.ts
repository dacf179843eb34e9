import { z } from 'zod';
import type { Instant } from '../../lib/jst.ts';
import { digestOf, sameText, toBase64Url } from '../digest.ts';
import type { Environment } from '../environment.ts';
import { insertAudit } from '../store/audit.ts';
import { insertSession } from '../store/sessions.ts';
import { findSanityUser } from './sanity-user.ts';

/** The secret of a person's own machine, or the token of a Sanity user. */
export const credentials = z.union([
  z.strictObject({ secret: z.string() }),
  z.strictObject({ token: z.string() }),
]);
export type Credentials = z.infer<typeof credentials>;

const HOUR = 60 * 60 * 1000;
const LASTS = 2 * HOUR;

export interface OpenedSession {
  readonly token: string;
  readonly actor: string;
  readonly organization: string | undefined;
  readonly expiresAt: Instant;
}

export type SignIn =
  | { readonly session: OpenedSession }
  | { readonly refused: 'credentials' | 'role'; readonly actor: string };

async function identify(
  { settings }: Environment,
  given: Credentials,
): Promise<{ readonly actor: string; readonly allowed: boolean } | undefined> {
  const { secret, projectId, apiHost, roles } = settings.inbox;
  if ('secret' in given) {
    // The setting is refused in production; the second lock costs nothing.
    const opens = settings.local && secret !== undefined && sameText(given.secret, secret);
    return opens ? { actor: 'local', allowed: true } : undefined;
  }
  if (projectId === undefined) return undefined;
  const user = await findSanityUser({ apiHost, projectId }, given.token);
  return user && { actor: user.id, allowed: user.roles.some((role) => roles.includes(role)) };
}

/**
 * Exchanges credentials for a session of two hours. Whoever they belong to is asked once; only the
 * digest of the session's token is kept.
 * @throws Error when Sanity could not be asked
 */
export async function signIn(environment: Environment, given: Credentials): Promise<SignIn> {
  const { db, settings } = environment;
  const known = await identify(environment, given);
  const at = environment.now();
  if (known?.allowed !== true) {
    const refused = known === undefined ? 'credentials' : 'role';
    const actor = known?.actor ?? 'unknown';
    await insertAudit(db, { at, actor, action: 'signInRefused', details: { refused } }).run();
    return { refused, actor };
  }
  const { actor } = known;
  const { organizations } = settings.inbox;
  const organization = Object.hasOwn(organizations, actor) ? organizations[actor] : undefined;
  const token = toBase64Url(crypto.getRandomValues(new Uint8Array(32)).buffer);
  const session = { digest: await digestOf(token), actor, organization, expiresAt: at + LASTS };
  await db.batch([insertSession(db, session), insertAudit(db, { at, actor, action: 'signIn' })]);
  return { session: { token, actor, organization, expiresAt: session.expiresAt } };
}
