import { showAnswers } from '../../forms/answers.ts';
import { fill, ui } from '../../lib/interface.ts';
import { showDay, showMoment } from '../../lib/japanese-date.ts';
import { dayOf, toJstIso } from '../../lib/jst.ts';
import type { Environment } from '../environment.ts';
import { findTarget } from '../intake/target.ts';
import type { Filling } from '../pages/filling.ts';
import { waitingPlace } from '../store/seats.ts';
import type { Submission } from '../store/submissions.ts';
import { receiptToken } from './token.ts';

/** What an applicant can do with a receipt. */
export const receiptActions = ['withdraw', 'correct', 'erase'] as const;
export type ReceiptAction = (typeof receiptActions)[number];

/** Whether anything can still happen to it. */
export function isLive({ state }: Pick<Submission, 'state'>): boolean {
  return state !== 'withdrawn' && state !== 'erased';
}

/** Where each action is sent. */
async function actionAddresses(
  { settings }: Environment,
  submission: Submission,
): Promise<Readonly<Record<ReceiptAction, string>>> {
  const token = await receiptToken(submission, settings.receiptSecrets);
  const address = (action: ReceiptAction): string =>
    `/api/receipts/${submission.receipt}/${action}?token=${token}`;
  return {
    withdraw: address('withdraw'),
    correct: address('correct'),
    erase: address('erase'),
  };
}

async function seatText({ db }: Environment, submission: Submission): Promise<string | undefined> {
  return submission.seat === 'waiting'
    ? fill(ui.receipt.status.waiting, { place: await waitingPlace(db, submission) })
    : undefined;
}

/** What fills the applicant's page. Once erased it is the number and the state alone. */
export async function receiptFilling(
  environment: Environment,
  submission: Submission,
): Promise<Filling> {
  const { receipt, state, seat, form, target } = submission;
  if (state === 'erased') return { conditions: [state], texts: { receipt } };
  const { title, email, answers, receivedAt, replyBy, eraseAfter } = submission;
  const words = ui.receipt.status;
  const { from } = environment.settings.mail;
  const about =
    form === 'inquiry'
      ? undefined
      : findTarget(await environment.manifest(), form, target, environment.now());
  return {
    conditions: [
      state,
      'kept',
      ...(seat === null ? [] : [seat]),
      ...(isLive(submission) ? ['live'] : []),
      ...(about === undefined ? [] : ['about']),
    ],
    texts: {
      title,
      receipt,
      email,
      waiting: await seatText(environment, submission),
      receivedAt: showMoment(toJstIso(receivedAt)),
      replyBy: fill(words.replyByText, { date: showDay(replyBy) }),
      eraseAfter: fill(words.eraseAfterText, { date: showDay(dayOf(eraseAfter)) }),
      answers: showAnswers(answers),
      domain: from.slice(from.lastIndexOf('@') + 1),
    },
    addresses: {
      about: about?.address,
      ...(await actionAddresses(environment, submission)),
    },
  };
}
