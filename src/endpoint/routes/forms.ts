import { Hono } from 'hono';
import { v7, validate, version } from 'uuid';
import { answersOf } from '../../forms/answers.ts';
import { control } from '../../forms/entries.ts';
import type { Sent } from '../../forms/entries.ts';
import { checkForm } from '../../forms/schema.ts';
import type { FormError } from '../../forms/schema.ts';
import { isFormName } from '../../forms/form.ts';
import { ui } from '../../lib/interface.ts';
import { readBody } from '../guards/body.ts';
import { accept, sendingDigest } from '../intake/accept.ts';
import { refuseTarget } from '../intake/refusal.ts';
import { suspicionOf } from '../intake/suspicion.ts';
import { findTarget } from '../intake/target.ts';
import type { Target } from '../intake/target.ts';
import { answerPage, refuse } from '../pages/answer.ts';
import { answerStored } from '../receipts/answer.ts';
import { seatsTaken } from '../store/seats.ts';
import { findByKey } from '../store/submissions.ts';
import { sendLater } from '../mail/send-later.ts';
import { wantsJson } from './context.ts';
import type { App, RouteContext } from './context.ts';

/** Answers 422 with the errors: in JSON, or as the form itself with everything that was typed. */
function answerErrors(
  context: RouteContext,
  target: Target,
  sent: Sent,
  errors: readonly FormError[],
): Promise<Response> | Response {
  if (wantsJson(context)) return context.json({ errors }, 422);
  const filling = { typed: sent.answers, errors, state: target.state };
  return answerPage(context, target.formPath, filling, 422);
}

interface Received {
  readonly target: Target;
  readonly sent: Sent;
}

/** Reads what every form has in common; a Response where it cannot go on. */
async function receive(context: RouteContext): Promise<Received | Response> {
  const { environment } = context.var;
  const form = context.req.param('form') ?? '';
  if (!isFormName(form)) return refuse(context, 'not-found');
  const reading = await readBody(context.req.raw);
  if ('refused' in reading) return refuse(context, reading.refused);
  const { sent } = reading;
  const id = sent.control.target ?? '';
  const target = findTarget(await environment.manifest(), form, id, environment.now());
  return target === undefined ? refuse(context, 'not-found') : { target, sent };
}

/** 確認画面: reads and answers, and stores nothing. */
async function confirm(context: RouteContext): Promise<Response> {
  const received = await receive(context);
  if (received instanceof Response) return received;
  const { target, sent } = received;
  const checked = checkForm(target.form, sent.answers);
  if (target.refusal !== undefined) {
    return refuseTarget(context, target, target.refusal.reason, sent);
  }
  if (sent.control.edit !== undefined && !wantsJson(context)) {
    const filling = { typed: sent.answers, state: target.state };
    return answerPage(context, target.formPath, filling, 200);
  }
  if (!checked.ok) return answerErrors(context, target, sent, checked.errors);
  const { db } = context.var.environment;
  const { capacity } = target;
  const full = capacity !== undefined && (await seatsTaken(db, target.id)) >= capacity;
  if (full && target.noWaiting === true) {
    return refuseTarget(context, target, 'full', sent);
  }
  const answers = answersOf(target.form, checked.values);
  if (wantsJson(context)) return context.json({ answers, waiting: full });
  const page = target.form.name === 'message' ? 'any' : target.id;
  return answerPage(
    context,
    `/receipts/confirm/${target.form.name}/${page}/`,
    {
      conditions: full ? ['waiting'] : [],
      texts: {
        title: target.title,
        ...Object.fromEntries(answers.map(({ name, text }) => [name, text])),
      },
      typed: {
        ...checked.values,
        [control.target]: target.id,
        [control.key]: v7({ msecs: context.var.environment.now() }),
        [control.trap]: sent.control.trap,
      },
    },
    200,
  );
}

/** Stores what was sent, and answers only then (design, decision 9). */
async function submit(context: RouteContext): Promise<Response> {
  const received = await receive(context);
  if (received instanceof Response) return received;
  const { target, sent } = received;
  const { environment } = context.var;
  const checked = checkForm(target.form, sent.answers);
  const key = sent.control.key ?? '';
  if (target.refusal !== undefined && checked.ok && validate(key)) {
    // What came in time is known later too; until then the batch that stores it looks by itself.
    const before = await findByKey(environment.db, key);
    if (before !== undefined) {
      return before.digest === (await sendingDigest(target, checked.values))
        ? answerStored(context, before, 200)
        : refuse(context, 'key');
    }
  }
  if (target.refusal !== undefined) {
    return refuseTarget(context, target, target.refusal.reason, sent);
  }
  if (!checked.ok) return answerErrors(context, target, sent, checked.errors);
  if (!validate(key)) {
    // Without JavaScript a form that skipped 確認画面 is led there, with all that was typed.
    const errors = [{ field: control.key, message: ui.form.messages.key }];
    return wantsJson(context) ? context.json({ errors }, 422) : confirm(context);
  }
  const suspicion = suspicionOf(sent, version(key) === 7 ? key : undefined, environment.now());
  const accepted = await accept(environment, { target, values: checked.values, key, suspicion });
  switch (accepted.outcome) {
    case 'full':
      return refuseTarget(context, target, 'full', sent);
    case 'key':
      return refuse(context, 'key');
    case 'repeated':
      return answerStored(context, accepted.submission, 200);
    case 'new':
      sendLater(context);
      return answerStored(context, accepted.submission, 201);
  }
}

export const formRoutes = new Hono<App>().post('/:form/confirm', confirm).post('/:form', submit);
