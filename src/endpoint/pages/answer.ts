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
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { assets } = context.var.environment;
  const page = await assets.fetch(assetRequest(path));
  if (!page.ok) throw new Error(`${path} is missing: build the site again`);
  const response = new Response(fillPage(page, filling).body, { status, headers: personal });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
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
  open: 409,
  ended: 409,
  closed: 410,
  'too-large': 413,
  type: 415,
  rate: 429,
  failed: 500,
  setting: 503,
} as const;
export type RefusalReason = keyof typeof statuses;

/** How a refusal is worded. */
interface Wording {
  /** What JSON holds besides the reason. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly filling?: Filling;
  /** The methods that are answered, where the one of the request is not (RFC 9110, 15.5.6). */
  readonly allow?: string;
}

/** Refuses, in the caller's language: JSON with the reason, or the page that explains it. */
export async function refuse(
  context: RouteContext,
  reason: RefusalReason,
  { details = {}, filling = {}, allow }: Wording = {},
): Promise<Response> {
  const status = statuses[reason];
  const headers = {
    ...(reason === 'rate' && { 'Retry-After': '60' }),
    ...(allow !== undefined && { Allow: allow }),
  };
  if (wantsJson(context)) {
    return context.json({ reason, ...details }, status, {
      ...headers,
      'Cache-Control': 'no-store',
    });
  }
  const conditions = [reason, ...(filling.conditions ?? [])];
  return answerPage(context, '/receipts/refused/', { ...filling, conditions }, status, headers);
}
