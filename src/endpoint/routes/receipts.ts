import { Hono } from 'hono';
import { email } from '../../forms/common.ts';
import { checkForm } from '../../forms/schema.ts';
import type { FormError } from '../../forms/schema.ts';
import { fill, ui } from '../../lib/interface.ts';
import { toJstIso } from '../../lib/jst.ts';
import { readBody } from '../guards/body.ts';
import type { Reading } from '../guards/body.ts';
import { sendLater } from '../mail/send-later.ts';
import { answerPage, refuse } from '../pages/answer.ts';
import { correct, erase, withdraw } from '../receipts/actions.ts';
import { pathOf, receiptNews } from '../receipts/answer.ts';
import type { ReceiptNews } from '../receipts/answer.ts';
import { isLive, receiptFilling } from '../receipts/filling.ts';
import { openCorrected, openReceipt } from '../receipts/open.ts';
import { MOST_CORRECTIONS } from '../store/corrections.ts';
import { findSubmission } from '../store/submissions.ts';
import type { Submission } from '../store/submissions.ts';
import { wantsJson } from './context.ts';
import type { App, RouteContext } from './context.ts';

/** What the page says happened, if the submission bears it out: an address can be typed. */
function newsOf(context: RouteContext, { state }: Submission): readonly string[] {
  const done = receiptNews.find((news) => news === context.req.query('done'));
  const happened = done === 'corrected' ? isLive({ state }) : done === state;
  return [
    ...(done !== undefined && happened ? [`done:${done}`] : []),
    ...(context.req.query('new') === '1' && isLive({ state }) ? ['new'] : []),
  ];
}

async function showReceipt(context: RouteContext): Promise<Response> {
  const submission = await openReceipt(context);
  if (submission === undefined) return refuse(context, 'not-found');
  const filling = await receiptFilling(context.var.environment, submission);
  const conditions = [...(filling.conditions ?? []), ...newsOf(context, submission)];
  return answerPage(context, '/receipts/status/', { ...filling, conditions }, 200);
}

/** The receipt for programs; once erased it is the number and the state alone. */
async function readReceipt(context: RouteContext): Promise<Response> {
  context.header('Cache-Control', 'no-store');
  const submission = await openReceipt(context);
  if (submission === undefined) return context.json({ reason: 'not-found' }, 404);
  const { receipt, form, title, state, seat, receivedAt, replyBy } = submission;
  if (state === 'erased') return context.json({ receipt, state });
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

/** Says what happened: to people on the receipt's page, to programs with the new state. */
async function answerDone(
  context: RouteContext,
  submission: Submission,
  news: ReceiptNews,
): Promise<Response> {
  const { environment } = context.var;
  sendLater(context);
  if (!wantsJson(context)) return context.redirect(await pathOf(context, submission, news), 303);
  context.header('Cache-Control', 'no-store');
  const { receipt, state } = submission;
  const status = new URL(await pathOf(context, submission), environment.origin).href;
  return context.json({ receipt, state, status });
}

/** Withdraws or erases. Pages and programs need to send nothing with it. */
function ending(act: typeof withdraw, news: ReceiptNews) {
  return async (context: RouteContext): Promise<Response> => {
    const submission = await openReceipt(context);
    if (submission === undefined) return refuse(context, 'not-found');
    const reading = await readOptional(context.req.raw);
    if ('refused' in reading) return refuse(context, reading.refused);
    const { environment } = context.var;
    await act(environment, submission);
    const now = await findSubmission(environment.db, submission.id);
    return answerDone(context, now ?? submission, news);
  };
}

function readOptional(request: Request): Promise<Reading> | Reading {
  const empty = request.body === null || request.headers.get('Content-Length') === '0';
  return empty ? { sent: { control: {}, answers: {} } } : readBody(request);
}

async function answerFaults(
  context: RouteContext,
  submission: Submission,
  errors: readonly FormError[],
  { status, typed }: { status: 422 | 429; typed: Readonly<Record<string, unknown>> },
): Promise<Response> {
  if (wantsJson(context)) return context.json({ errors }, status, { 'Cache-Control': 'no-store' });
  const filling = await receiptFilling(context.var.environment, submission);
  return answerPage(context, '/receipts/status/', { ...filling, typed, errors }, status);
}

const contact = { groups: [{ name: 'contact', fields: [email] }] };

/** Takes another mail address, and sends the receipt there. */
async function correctAddress(context: RouteContext): Promise<Response> {
  const submission = await openReceipt(context);
  const reading = await readBody(context.req.raw);
  const typed = 'sent' in reading ? reading.sent.answers : {};
  const checked = checkForm(contact, typed);
  const address = checked.ok ? checked.values[email.name] : undefined;
  if (submission === undefined) {
    const again = await openCorrected(context, address);
    return again === undefined
      ? refuse(context, 'not-found')
      : answerDone(context, again, 'corrected');
  }
  if ('refused' in reading) return refuse(context, reading.refused);
  if (!isLive(submission)) return refuse(context, 'ended');
  if (!checked.ok) {
    return answerFaults(context, submission, checked.errors, { status: 422, typed });
  }
  const corrected = await correct(context.var.environment, submission, String(address));
  if (corrected !== undefined) return answerDone(context, corrected, 'corrected');
  const message = fill(ui.receipt.status.tooOften, { most: MOST_CORRECTIONS });
  const errors = [{ field: email.name, message }];
  return answerFaults(context, submission, errors, { status: 429, typed });
}

const only = (allow: string) => (context: RouteContext) => refuse(context, 'method', { allow });

/** Pages for people. */
export const receiptPages = new Hono<App>()
  .get('/:receipt/', showReceipt)
  .all('/:receipt/', only('GET, HEAD'));

/** The same for programs, and what an applicant may do: the token is all the right there is. */
export const receiptRoutes = new Hono<App>()
  .get('/:receipt', readReceipt)
  .all('/:receipt', only('GET, HEAD'))
  .post('/:receipt/withdraw', ending(withdraw, 'withdrawn'))
  .post('/:receipt/erase', ending(erase, 'erased'))
  .post('/:receipt/correct', correctAddress)
  .all('/:receipt/:action{withdraw|correct|erase}', only('POST'));
