import { Hono } from 'hono';
import { ALERT_DAYS, alertForm, CLOSED_NOTICE } from '../../forms/alert.ts';
import type { FormsManifest, RecruitmentCall } from '../../forms/manifest.ts';
import { checkForm } from '../../forms/schema.ts';
import type { FormError } from '../../forms/schema.ts';
import { fill, ui } from '../../lib/interface.ts';
import { showDay } from '../../lib/japanese-date.ts';
import { dayOf } from '../../lib/jst.ts';
import { readBody } from '../guards/body.ts';
import { alertPath, openAlert } from '../intake/alert.ts';
import { isOpen, openNotices } from '../intake/openings.ts';
import { answerPage, refuse } from '../pages/answer.ts';
import { deleteAlert, findAlert, saveAlert } from '../store/alerts.ts';
import { wantsJson } from './context.ts';
import type { App, RouteContext } from './context.ts';

const DAY = 24 * 60 * 60 * 1000;
const PAGE = '/receipts/alert/';

function answerErrors(
  context: RouteContext,
  call: RecruitmentCall,
  { typed, errors }: { typed: Readonly<Record<string, unknown>>; errors: readonly FormError[] },
): Promise<Response> | Response {
  if (wantsJson(context)) return context.json({ errors }, 422);
  const filling = {
    conditions: ['asking'],
    texts: { title: call.title },
    addresses: { about: call.address },
    typed: { ...typed, [CLOSED_NOTICE]: call.id },
    errors,
  };
  return answerPage(context, PAGE, filling, 422);
}

/** Stores the wish; the one who asks again gets the same answer, so nobody learns who asked. */
async function store(
  context: RouteContext,
  manifest: FormsManifest,
  { call, email }: { call: RecruitmentCall; email: string },
): Promise<string> {
  const { environment } = context.var;
  const now = environment.now();
  return saveAlert(environment.db, {
    id: crypto.randomUUID(),
    program: call.program,
    recruitment: call.id,
    known: openNotices(manifest, now)
      .filter(({ program }) => program === call.program)
      .map(({ id }) => id),
    email,
    askedAt: now,
    eraseAfter: now + ALERT_DAYS * DAY,
  });
}

/** Takes 「次の募集を知らせてほしい」 from the page of a notice that takes no applications. */
async function ask(context: RouteContext): Promise<Response> {
  const { environment } = context.var;
  const reading = await readBody(context.req.raw);
  if ('refused' in reading) return refuse(context, reading.refused);
  const { [CLOSED_NOTICE]: notice, ...typed } = reading.sent.answers;
  const manifest = await environment.manifest();
  const call = manifest.recruitments.find(({ id }) => id === notice);
  if (call === undefined) return refuse(context, 'not-found');
  if (isOpen(manifest, call, environment.now())) {
    return refuse(context, 'open', {
      details: { address: call.address },
      filling: {
        conditions: ['back'],
        texts: { title: call.title },
        addresses: { back: call.address },
      },
    });
  }
  const checked = checkForm(alertForm, typed);
  if (!checked.ok) return answerErrors(context, call, { typed, errors: checked.errors });
  const id = await store(context, manifest, { call, email: String(checked.values['email']) });
  const path = await alertPath(environment, id);
  if (!wantsJson(context)) return context.redirect(path, 303);
  const page = new URL(path, environment.origin).href;
  return context.json({ page }, 201, { 'Cache-Control': 'no-store' });
}

async function show(context: RouteContext): Promise<Response> {
  const { environment } = context.var;
  const id = await openAlert(context);
  if (id === undefined) return refuse(context, 'not-found');
  const alert = await findAlert(environment.db, id);
  if (alert === undefined) {
    const done = context.req.query('done') === 'cancelled';
    return answerPage(context, PAGE, { conditions: [done ? 'cancelled' : 'gone'] }, 200);
  }
  const { recruitments } = await environment.manifest();
  const call = recruitments.find((each) => each.id === alert.recruitment);
  const token = context.req.query('token') ?? '';
  const until = showDay(dayOf(alert.eraseAfter));
  return answerPage(
    context,
    PAGE,
    {
      conditions: ['waiting', ...(call === undefined ? [] : ['about'])],
      texts: {
        title: call?.programTitle,
        email: alert.email,
        until: fill(ui.alert.untilText, { date: until }),
      },
      addresses: {
        about: call?.address,
        cancel: `/api/alerts/cancel?alert=${id}&token=${token}`,
      },
    },
    200,
  );
}

/** Takes it back. The link is all the right there is; doing it twice changes nothing. */
async function cancel(context: RouteContext): Promise<Response> {
  const { environment } = context.var;
  const id = await openAlert(context);
  if (id === undefined) return refuse(context, 'not-found');
  await deleteAlert(environment.db, id);
  if (wantsJson(context)) return context.json({ cancelled: true });
  return context.redirect(`${await alertPath(environment, id)}&done=cancelled`, 303);
}

const only = (allow: string) => (context: RouteContext) => refuse(context, 'method', { allow });

/** 「次の募集を知らせてほしい」, asked and taken back. */
export const alertRoutes = new Hono<App>()
  .post('/', ask)
  .post('/cancel', cancel)
  .all('/cancel', only('POST'));

/** The page of one wish, behind its signed link. */
export const alertPages = new Hono<App>().get('/:alert/', show).all('/:alert/', only('GET, HEAD'));
