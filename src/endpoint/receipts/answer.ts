import type { RouteContext } from '../routes/context.ts';
import { wantsJson } from '../routes/context.ts';
import type { Submission } from '../store/submissions.ts';
import { receiptPath, receiptToken } from './token.ts';

/** What a receipt's page says happened last, in its address. */
export const receiptNews = ['withdrawn', 'corrected', 'erased'] as const;
export type ReceiptNews = (typeof receiptNews)[number];

/** The path of the applicant's page, with what happened last. */
export async function pathOf(
  context: RouteContext,
  submission: Submission,
  news?: ReceiptNews | 'new',
): Promise<string> {
  const { receiptSecrets } = context.var.environment.settings;
  const path = receiptPath(submission.receipt, await receiptToken(submission, receiptSecrets));
  if (news === undefined) return path;
  return news === 'new' ? `${path}&new=1` : `${path}&done=${news}`;
}

/** Answers what was stored: 201 the first time and 200 again, or the way to the receipt's page. */
export async function answerStored(
  context: RouteContext,
  submission: Submission,
  status: 200 | 201,
): Promise<Response> {
  const { receipt, seat } = submission;
  if (!wantsJson(context)) {
    const news = status === 201 ? 'new' : undefined;
    return context.redirect(await pathOf(context, submission, news), 303);
  }
  const path = await pathOf(context, submission);
  return context.json(
    {
      receipt,
      status: new URL(path, context.var.environment.origin).href,
      ...(seat === 'waiting' && { waiting: true }),
    },
    status,
    { 'Cache-Control': 'no-store' },
  );
}
