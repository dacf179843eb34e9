import type { RouteContext } from '../routes/context.ts';
import { wantsJson } from '../routes/context.ts';
import { assetRequest } from '../environment.ts';
import { fillPage } from './filling.ts';
import type { Filling } from './filling.ts';

/** Every answer is for one reader and this moment. */
const personal = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
};

/** A page of the built site, filled. */
export async function answerPage(
  context: RouteContext,
  path: string,
  filling: Filling,
  status: number,
): Promise<Response> {
  const { assets } = context.var.environment;
  const page = await assets.fetch(assetRequest(path));
  if (!page.ok) throw new Error(`${path} is missing: build the site again`);
  return new Response(fillPage(page, filling).body, { status, headers: personal });
}

/** Answers of the design to what is refused. */
const statuses = {
  broken: 400,
  origin: 403,
  'not-found': 404,
  method: 405,
  full: 409,
  'not-open': 409,
  unconfirmed: 409,
  key: 409,
  closed: 410,
  'too-large': 413,
  type: 415,
  rate: 429,
  failed: 500,
  setting: 503,
} as const;
export type RefusalReason = keyof typeof statuses;

/** Refuses, in the caller's language: JSON with the reason, or the page that explains it. */
export async function refuse(
  context: RouteContext,
  reason: RefusalReason,
  { details = {}, filling = {} }: { details?: Record<string, unknown>; filling?: Filling } = {},
): Promise<Response> {
  const status = statuses[reason];
  if (reason === 'rate') context.header('Retry-After', '60');
  if (wantsJson(context)) {
    context.header('Cache-Control', 'no-store');
    return context.json({ reason, ...details }, status);
  }
  const conditions = [reason, ...(filling.conditions ?? [])];
  return answerPage(context, '/receipts/refused/', { ...filling, conditions }, status);
}
