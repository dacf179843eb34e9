import { Hono } from 'hono';
import { showAnswers } from '../../forms/answers.ts';
import { fill, ui } from '../../lib/interface.ts';
import { showDay, showMoment } from '../../lib/japanese-date.ts';
import { dayOf, toJstIso } from '../../lib/jst.ts';
import { answerPage, refuse } from '../pages/answer.ts';
import { isReceipt } from '../receipts/number.ts';
import { opensReceipt } from '../receipts/token.ts';
import { findByReceipt, waitingPlace } from '../store/submissions.ts';
import type { Submission } from '../store/submissions.ts';
import type { App, RouteContext } from './context.ts';

/**
 * The submission whose receipt and token a request names. Wrong and not there are the same, and
 * take the same way.
 */
export async function openReceipt(context: RouteContext): Promise<Submission | undefined> {
  const { db, settings } = context.var.environment;
  const receipt = context.req.param('receipt') ?? '';
  const token = context.req.query('token') ?? '';
  if (!isReceipt(receipt)) return undefined;
  const opens = await opensReceipt(receipt, token, settings.receiptSecrets);
  const submission = await findByReceipt(db, receipt);
  return opens ? submission : undefined;
}

/** Whether anything can still happen to it. */
export function isLive({ state }: Pick<Submission, 'state'>): boolean {
  return state !== 'withdrawn' && state !== 'erased';
}

async function showReceipt(context: RouteContext): Promise<Response> {
  const submission = await openReceipt(context);
  if (submission === undefined) return refuse(context, 'not-found');
  const { db, settings } = context.var.environment;
  const { receipt, state, seat, title, email, answers, receivedAt, replyBy, eraseAfter } =
    submission;
  const place = seat === 'waiting' ? await waitingPlace(db, submission) : undefined;
  const words = ui.receipt.status;
  const base = `/api/receipts/${receipt}`;
  const query = `?token=${context.req.query('token') ?? ''}`;
  const conditions = [
    state,
    ...(seat === null ? [] : [seat]),
    ...(isLive(submission) ? ['live'] : []),
    ...(state === 'erased' ? [] : ['kept']),
    ...(context.req.query('new') === '1' ? ['new'] : []),
  ];
  return answerPage(
    context,
    '/receipts/status/',
    {
      conditions,
      texts: {
        title,
        receipt,
        email,
        waiting: place === undefined ? undefined : fill(words.waiting, { place }),
        receivedAt: showMoment(toJstIso(receivedAt)),
        replyBy: fill(words.replyByText, { date: showDay(replyBy) }),
        eraseAfter: fill(words.eraseAfterText, { date: showDay(dayOf(eraseAfter)) }),
        answers: showAnswers(answers),
        domain: settings.mail.from.slice(settings.mail.from.indexOf('@') + 1),
      },
      addresses: {
        withdraw: `${base}/withdraw${query}`,
        correct: `${base}/correct${query}`,
        erase: `${base}/erase${query}`,
      },
    },
    200,
  );
}

async function readReceipt(context: RouteContext): Promise<Response> {
  const submission = await openReceipt(context);
  if (submission === undefined) return context.json({ reason: 'not-found' }, 404);
  const { receipt, form, title, state, seat, receivedAt, replyBy } = submission;
  return context.json({
    receipt,
    form,
    title,
    state,
    ...(seat !== null && { seat }),
    receivedAt: toJstIso(receivedAt),
    replyBy,
  });
}

/** Pages for people. */
export const receiptPages = new Hono<App>().get('/:receipt/', showReceipt);

/** The same for programs, and what an applicant may do. */
export const receiptRoutes = new Hono<App>().get('/:receipt', readReceipt);
