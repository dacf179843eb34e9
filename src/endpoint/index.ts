import { Hono } from 'hono';
import { securityHeaders } from '../lib/security-headers.ts';

/** What the platform gives the Worker. */
interface Bindings {
  /** The built site. */
  readonly ASSETS: { fetch(request: Request): Promise<Response> };
}

const app = new Hono<{ Bindings: Bindings }>();

app.use(async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
});

/** Whether the Worker runs, and which build of the site it serves. */
app.get('/api/health', async (context) => {
  const stamp = await context.env.ASSETS.fetch(
    new Request(new URL('/build.json', context.req.url)),
  );
  context.header('Cache-Control', 'no-store');
  if (!stamp.ok) return context.json({ ok: false, reason: 'build.json is missing' }, 503);
  const build: unknown = await stamp.json();
  return context.json({ ok: true, build });
});

app.notFound(async (context) => {
  const page = await context.env.ASSETS.fetch(new Request(new URL('/404.html', context.req.url)));
  return new Response(page.body, {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
});

export default app;
