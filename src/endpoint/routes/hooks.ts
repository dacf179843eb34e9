import { Hono } from 'hono';
import { z } from 'zod';
import { readBytes } from '../guards/body.ts';
import { requestRebuild } from '../hooks/request-rebuild.ts';
import { isSigned, SIGNATURE_HEADER } from '../hooks/signature.ts';
import { wantRebuild } from '../store/rebuild.ts';
import type { App, RouteContext } from './context.ts';

/** How long nobody may call before the rebuild is requested, in milliseconds. */
const CALM = 5000;

/** The part of a changed document that matters here (the projection in Sanity). */
const changed = z.object({ _id: z.string() });

/** Drafts and the versions of a planned release are not on the site. */
const unpublished = /^(?:drafts|versions)\./;

/** What the call tells; undefined where its body is no JSON. */
function readChange(body: string): { readonly id: string | undefined } | undefined {
  try {
    const given: unknown = JSON.parse(body);
    return { id: changed.safeParse(given).data?._id };
  } catch {
    return undefined;
  }
}

/** Waits for the storm to end: only the last call of it finds its own count unchanged. */
async function requestWhenCalm(context: RouteContext, wanted: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, CALM));
  const result = await requestRebuild(context.var.environment, wanted);
  if (result.outcome === 'failed') {
    console.warn(`サイトの作り直しを頼めませんでした（${result.error}）。定期処理が続けます。`);
  }
}

/** The content webhook of Sanity: stored first, answered then, requested when it is calm. */
async function receiveChange(context: RouteContext): Promise<Response> {
  const { environment } = context.var;
  const { db, settings } = environment;
  const { secret } = settings.hook;
  const now = environment.now();
  context.header('Cache-Control', 'no-store');
  if (secret === undefined) {
    const message = '設定 HOOK_SECRET がありません。';
    return context.json({ reason: 'setting', message }, 503);
  }
  const bytes = await readBytes(context.req.raw);
  if (bytes === undefined) return context.json({ reason: 'too-large' }, 413);
  const body = new TextDecoder().decode(bytes);
  if (!(await isSigned(body, context.req.header(SIGNATURE_HEADER), secret, now))) {
    return context.json({ reason: 'signature' }, 401);
  }
  const change = readChange(body);
  if (change === undefined) return context.json({ reason: 'broken' }, 400);
  // A projection without an id might be about a published document.
  if (change.id !== undefined && unpublished.test(change.id)) {
    return context.json({ ignored: true });
  }
  const wanted = await wantRebuild(db, now);
  context.executionCtx.waitUntil(requestWhenCalm(context, wanted));
  return context.json({ wanted: true }, 202);
}

export const hookRoutes = new Hono<App>()
  .post('/content', receiveChange)
  .all('/content', (context) => {
    context.header('Allow', 'POST');
    return context.json({ reason: 'method' }, 405);
  });
