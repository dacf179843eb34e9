import { Hono } from 'hono';
import { app } from '../../../src/endpoint/app.ts';
import type { App } from '../../../src/endpoint/routes/context.ts';

/**
 * The endpoint with two routes beside it that measure the ground it stands on: one that does
 * nothing, and one that writes what it gets into D1 and nothing else.
 */
const ground = new Hono<App>()
  .post('/bench/empty', (context) => context.body(null, 204))
  .post('/bench/insert', async (context) => {
    await context.env.DB.prepare('INSERT INTO bench (id, body) VALUES (?, ?)')
      .bind(crypto.randomUUID(), await context.req.text())
      .run();
    return context.body(null, 201);
  });

const fetch: typeof app.fetch = (request, ...rest) =>
  new URL(request.url).pathname.startsWith('/bench/')
    ? ground.fetch(request, ...rest)
    : app.fetch(request, ...rest);

export default { fetch };
