import { Hono } from 'hono';
import { assetRequest } from '../environment.ts';
import type { App } from './context.ts';

/** Whether the Worker runs, and which build of the site it serves. */
export const healthRoutes = new Hono<App>().get('/', async (context) => {
  const stamp = await context.env.ASSETS.fetch(assetRequest('/build.json'));
  context.header('Cache-Control', 'no-store');
  if (!stamp.ok) return context.json({ ok: false, reason: 'build.json is missing' }, 503);
  const build: unknown = await stamp.json();
  return context.json({ ok: true, build });
});
