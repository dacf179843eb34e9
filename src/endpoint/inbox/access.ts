import type { Handler, MiddlewareHandler } from 'hono';
import { isLoopback } from '../../lib/loopback.ts';
import { digestOf } from '../digest.ts';
import type { App, RouteContext } from '../routes/context.ts';
import { findSession } from '../store/sessions.ts';
import type { Session } from '../store/sessions.ts';
import { deny } from './answer.ts';

const reading = ['GET', 'HEAD'];

function permissions(origin: string): readonly (readonly [string, string])[] {
  return [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Methods', 'GET, POST, PATCH, DELETE'],
    ['Access-Control-Allow-Headers', 'Authorization, Content-Type'],
    ['Access-Control-Expose-Headers', 'Content-Disposition, Retry-After'],
    ['Access-Control-Max-Age', '600'],
  ];
}

/**
 * Lets pages of this site and of the Studio use the inbox, and no others. The session travels in
 * a header, never in a cookie, so no browser sends it by itself.
 */
export const guardInbox: MiddlewareHandler<App> = async (context, next) => {
  const { settings, origin } = context.var.environment;
  const { studioOrigin } = settings.inbox;
  const here = new URL(context.req.url);
  const own = [origin, here.origin];
  const known = studioOrigin === undefined ? own : [...own, new URL(studioOrigin).origin];
  const from = context.req.header('Origin');
  // Any name can be made to point at this machine, and everybody knows its secret.
  const isDisguised = settings.local && !isLoopback(here.hostname);
  const foreign = isDisguised || (from !== undefined && !known.includes(from));
  const { method } = context.req;
  if (isDisguised || (foreign && !reading.includes(method))) context.res = deny(context, 'origin');
  else if (method === 'OPTIONS') context.res = context.body(null, 204);
  else await next();
  context.header('Cache-Control', 'no-store');
  context.header('Vary', 'Origin', { append: true });
  if (from === undefined || foreign) return;
  for (const [name, value] of permissions(from)) context.header(name, value);
};

/** Answers a request of somebody who is signed in. */
export type InboxHandler = (
  context: RouteContext,
  session: Session,
) => Promise<Response> | Response;

/** Opens a route to those with a session; a wrong, an ended and no session are one. */
export function authorised(handle: InboxHandler): Handler<App> {
  return async (context) => {
    const { environment } = context.var;
    const [, token] = /^Bearer ([\w-]{43})$/.exec(context.req.header('Authorization') ?? '') ?? [];
    const session =
      token && (await findSession(environment.db, await digestOf(token), environment.now()));
    return session ? handle(context, session) : deny(context, 'session');
  };
}
