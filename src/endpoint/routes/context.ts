import type { Context } from 'hono';
import type { Bindings, Environment } from '../environment.ts';

/** What every route finds in its context. */
export interface App {
  Bindings: Bindings;
  Variables: { environment: Environment };
}

export type RouteContext = Context<App>;

/** Whether the caller is a program that wants JSON, and not a person with a browser. */
export function wantsJson(context: RouteContext): boolean {
  return (context.req.header('Accept') ?? '').includes('application/json');
}
