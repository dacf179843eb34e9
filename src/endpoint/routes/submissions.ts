import { Hono } from 'hono';
import { authorised } from '../inbox/access.ts';
import type { InboxHandler } from '../inbox/access.ts';
import { deny, denyErrors } from '../inbox/answer.ts';
import { readJson } from '../inbox/body.ts';
import { applyChange, submissionChange } from '../inbox/change.ts';
import { erase } from '../inbox/erase.ts';
import { exportSubmissions } from '../inbox/export.ts';
import { faultsOf } from '../inbox/faults.ts';
import { exportQuery, listQuery } from '../inbox/query.ts';
import { showRow, showSubmission } from '../inbox/show.ts';
import { sendLater } from '../mail/send-later.ts';
import { insertAudit } from '../store/audit.ts';
import { countStates, findWithin, listSubmissions } from '../store/inbox.ts';
import type { App } from './context.ts';

const list: InboxHandler = async (context, session) => {
  const given = context.req.query();
  const query = listQuery.safeParse(given);
  if (!query.success) return denyErrors(context, faultsOf(query.error, given));
  const { cursor, limit, ...filter } = query.data;
  const { db } = context.var.environment;
  const [found, counts] = await Promise.all([
    // One more than asked for tells whether there is a next page.
    listSubmissions(db, filter, session, { before: cursor, limit: limit + 1 }),
    countStates(db, filter, session),
  ]);
  const page = found.slice(0, limit);
  const next = found.length > limit ? page.at(-1)?.sequence : undefined;
  return context.json({
    submissions: page.map(showRow),
    counts,
    next: next === undefined ? undefined : String(next),
  });
};

const read: InboxHandler = async (context, session) => {
  const { environment } = context.var;
  const { db } = environment;
  const submission = await findWithin(db, context.req.param('id') ?? '', session);
  if (submission === undefined) return deny(context, 'not-found');
  const { id } = submission;
  const line = { at: environment.now(), actor: session.actor, action: 'read' } as const;
  await insertAudit(db, { ...line, submission: id }).run();
  return context.json(await showSubmission(environment, submission));
};

const change: InboxHandler = async (context, session) => {
  const { environment } = context.var;
  const id = context.req.param('id') ?? '';
  const submission = await findWithin(environment.db, id, session);
  if (submission === undefined) return deny(context, 'not-found');
  const reading = await readJson(context, submissionChange);
  if ('refused' in reading) return reading.refused;
  const conflict = await applyChange(environment, session, submission, reading.body);
  if (conflict !== undefined) return deny(context, conflict.reason, conflict.message);
  if (reading.body.seat !== undefined) sendLater(context);
  const changed = await findWithin(environment.db, id, session);
  if (changed === undefined) return deny(context, 'not-found');
  return context.json(await showSubmission(environment, changed));
};

const remove: InboxHandler = async (context, session) => {
  const { environment } = context.var;
  const submission = await findWithin(environment.db, context.req.param('id') ?? '', session);
  if (submission === undefined) return deny(context, 'not-found');
  await erase(environment, session, submission);
  if (submission.seat === 'seated') sendLater(context);
  return context.body(null, 204);
};

const download: InboxHandler = async (context, session) => {
  const given = context.req.query();
  const query = exportQuery.safeParse(given);
  if (!query.success) return denyErrors(context, faultsOf(query.error, given));
  const { encoding, ...filter } = query.data;
  const answer = await exportSubmissions(context.var.environment, session, filter, encoding);
  return typeof answer === 'string'
    ? denyErrors(context, [{ field: '', message: answer }])
    : answer;
};

export const submissionRoutes = new Hono<App>()
  .get('/', authorised(list))
  .get('/:id', authorised(read))
  .patch('/:id', authorised(change))
  .delete('/:id', authorised(remove))
  .all('/:id?', (context) => deny(context, 'method'));

export const exportRoutes = new Hono<App>()
  .get('/', authorised(download))
  .all('/', (context) => deny(context, 'method'));
