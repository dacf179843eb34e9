import type { MiddlewareHandler } from 'hono';
import { refuse } from '../pages/answer.ts';
import type { App, RouteContext } from '../routes/context.ts';
import { isOwnOrigin } from './origin.ts';
import { isWithinRate } from './rate.ts';

async function refusal(context: RouteContext): Promise<Response | undefined> {
  const { origin } = context.var.environment;
  if (context.req.method !== 'POST') return refuse(context, 'method', { allow: 'POST' });
  const own = [origin, new URL(context.req.url).origin];
  if (!isOwnOrigin(context.req.raw, own)) return refuse(context, 'origin');
  return (await isWithinRate(context, 'form')) ? undefined : refuse(context, 'rate');
}

/** What a request to a form must pass before anybody reads it. */
export const guardForms: MiddlewareHandler<App> = async (context, next) => {
  const refused = await refusal(context);
  return refused ?? next();
};
