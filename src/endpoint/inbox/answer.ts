import type { FormError } from '../../forms/schema.ts';
import { ui } from '../../lib/interface.ts';
import type { RouteContext } from '../routes/context.ts';

const statuses = {
  session: 401,
  credentials: 401,
  role: 403,
  origin: 403,
  'not-found': 404,
  'no-message': 404,
  method: 405,
  transition: 409,
  changed: 409,
  erased: 409,
  'not-waiting': 409,
  full: 409,
  'no-event': 409,
  'not-dead': 409,
  type: 415,
  broken: 400,
  'too-large': 413,
  rate: 429,
  sanity: 503,
} as const;
export type InboxRefusal = keyof typeof statuses;

/** Refuses in JSON: the reason for the program, the message for the person before it. */
export function deny(
  context: RouteContext,
  reason: InboxRefusal,
  message: string = ui.inbox.refused[reason],
): Response {
  const status = statuses[reason];
  if (status === 401) context.header('WWW-Authenticate', 'Bearer');
  if (status === 429) context.header('Retry-After', '60');
  return context.json({ reason, message }, status);
}

/** Answers 422 with one message for each field at fault. */
export function denyErrors(context: RouteContext, errors: readonly FormError[]): Response {
  return context.json({ errors }, 422);
}
