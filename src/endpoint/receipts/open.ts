import type { RouteContext } from '../routes/context.ts';
import { findByReceipt } from '../store/submissions.ts';
import type { Submission } from '../store/submissions.ts';
import { isReceipt } from './number.ts';
import { opensReceipt } from './token.ts';

/** Stands in for what is no receipt: no number is ever given out with this check digit. */
const NONE = '0000-0000-0001';

/** How long a link still opens for the second tap on the button that replaced it. */
const SECOND_TAP = 60_000;

/** Malformed, wrong and not there take the same work. */
async function open(context: RouteContext, back: 0 | 1): Promise<Submission | undefined> {
  const { db, settings } = context.var.environment;
  const named = context.req.param('receipt') ?? '';
  const receipt = isReceipt(named) ? named : NONE;
  const submission = await findByReceipt(db, receipt);
  const edition = (submission?.edition ?? 0) - back;
  const token = context.req.query('token') ?? '';
  const opens = await opensReceipt({ receipt, edition }, token, settings.receiptSecrets);
  return opens ? submission : undefined;
}

/** The submission whose receipt and token a request names. */
export function openReceipt(context: RouteContext): Promise<Submission | undefined> {
  return open(context, 0);
}

/** The same by the link that this very correction has just replaced: the button was tapped twice. */
export async function openCorrected(
  context: RouteContext,
  email: unknown,
): Promise<Submission | undefined> {
  const submission = await open(context, 1);
  if (submission === undefined || submission.email !== email) return undefined;
  const { correctedAt } = submission;
  const now = context.var.environment.now();
  return correctedAt !== null && now - correctedAt < SECOND_TAP ? submission : undefined;
}
