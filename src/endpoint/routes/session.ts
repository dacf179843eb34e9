import { Hono } from 'hono';
import { toJstIso } from '../../lib/jst.ts';
import { isWithinRate } from '../guards/rate.ts';
import { authorised } from '../inbox/access.ts';
import { deny } from '../inbox/answer.ts';
import { readJson } from '../inbox/body.ts';
import { credentials, signIn } from '../inbox/sign-in.ts';
import type { SignIn } from '../inbox/sign-in.ts';
import { insertAudit } from '../store/audit.ts';
import { deleteSession } from '../store/sessions.ts';
import type { App, RouteContext } from './context.ts';

/** Exchanges credentials for a session; wrong and unknown ones are answered the same. */
async function open(context: RouteContext): Promise<Response> {
  if (!(await isWithinRate(context, 'sign-in'))) return deny(context, 'rate');
  const reading = await readJson(context, credentials);
  if ('refused' in reading) return reading.refused;
  let result: SignIn;
  try {
    result = await signIn(context.var.environment, reading.body);
  } catch (error) {
    console.error('サインインを確かめられませんでした。', error instanceof Error ? error.name : '');
    return deny(context, 'sanity');
  }
  if ('refused' in result) return deny(context, result.refused);
  const { token, actor, organization, expiresAt } = result.session;
  return context.json({ token, expiresAt: toJstIso(expiresAt), actor, organization }, 201);
}

export const sessionRoutes = new Hono<App>()
  .post('/', open)
  .delete(
    '/',
    authorised(async (context, { digest, actor }) => {
      const { environment } = context.var;
      const { db } = environment;
      const line = { at: environment.now(), actor, action: 'signOut' } as const;
      await db.batch([deleteSession(db, digest), insertAudit(db, line)]);
      return context.body(null, 204);
    }),
  )
  .all('/', (context) => deny(context, 'method'));
