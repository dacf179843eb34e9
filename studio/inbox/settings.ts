import { z } from 'zod';
import { isLoopback } from '../../src/lib/loopback.ts';

/** Where the inbox is and who may open it. Goes into the bundle of the Studio. */
export const inboxSettings = z.object({
  /** The origin of the endpoint. */
  endpoint: z.string(),
  /** The roles of the project that see the tool; the endpoint decides by its own list. */
  roles: z.array(z.string()),
  /** Opens the inbox of this machine; absent for a project at Sanity. */
  secret: z.string().optional(),
});
export type InboxSettings = z.infer<typeof inboxSettings>;

/** Where `npm start` serves the site and its endpoint. */
const HERE = 'http://localhost:8787';

type Env = Readonly<Record<string, string | undefined>>;

const value = (env: Env, name: string): string | undefined =>
  env[name] === '' ? undefined : env[name];

/**
 * The settings of the inbox. The secret of the local mode reaches the page only where both Studio
 * and endpoint are on this machine: no other endpoint would take it, and none shall be shown it.
 */
export function readInboxSettings(env: Env, isLocal: boolean): InboxSettings {
  const endpoint = value(env, 'ENGAWA_ENDPOINT') ?? (isLocal ? HERE : value(env, 'SITE_URL'));
  const { origin, hostname } = new URL(endpoint ?? HERE);
  const roles = (value(env, 'INBOX_ROLES') ?? 'administrator,editor').split(',');
  return {
    endpoint: origin,
    roles: roles.map((role) => role.trim()).filter((role) => role !== ''),
    ...(isLocal && isLoopback(hostname) && { secret: value(env, 'INBOX_SECRET') ?? 'local' }),
  };
}
