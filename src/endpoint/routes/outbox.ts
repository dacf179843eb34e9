import { Hono } from 'hono';
import { toJstIso } from '../../lib/jst.ts';
import { authorised } from '../inbox/access.ts';
import { deny } from '../inbox/answer.ts';
import { sendLater } from '../mail/send-later.ts';
import { insertAudit } from '../store/audit.ts';
import { findUndelivered, listUndelivered, reviveMessage } from '../store/undelivered.ts';
import type { Undelivered } from '../store/undelivered.ts';
import type { App } from './context.ts';

function show({ id, kind, submission, receipt, attempts, next_at, dead_at, error }: Undelivered) {
  return {
    id,
    kind,
    submission: submission === null ? undefined : { id: submission, receipt },
    attempts,
    nextAt: dead_at === null ? toJstIso(next_at) : undefined,
    deadAt: dead_at === null ? undefined : toJstIso(dead_at),
    error: error ?? undefined,
  };
}

export const outboxRoutes = new Hono<App>()
  .get(
    '/',
    authorised(async (context, session) => {
      const messages = await listUndelivered(context.var.environment.db, session);
      return context.json({ messages: messages.map(show) });
    }),
  )
  .post(
    '/:id/retry',
    authorised(async (context, session) => {
      const { environment } = context.var;
      const { db } = environment;
      const message = await findUndelivered(db, context.req.param('id') ?? '', session);
      if (message === undefined) return deny(context, 'no-message');
      if (message.dead_at === null) return deny(context, 'not-dead');
      const at = environment.now();
      await db.batch([
        reviveMessage(db, message.id, at),
        insertAudit(db, {
          at,
          actor: session.actor,
          action: 'retry',
          submission: message.submission ?? undefined,
          details: { message: message.id },
        }),
      ]);
      sendLater(context);
      return context.body(null, 202);
    }),
  )
  .all('/', (context) => deny(context, 'method'))
  .all('/:id/retry', (context) => deny(context, 'method'));
