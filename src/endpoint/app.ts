import { Hono } from 'hono';
import { securityHeaders } from '../lib/security-headers.ts';
import { assetRequest, openEnvironment } from './environment.ts';
import { guardForms } from './guards/forms.ts';
import { guardInbox } from './inbox/access.ts';
import { refuse } from './pages/answer.ts';
import { alertPages, alertRoutes } from './routes/alerts.ts';
import { formRoutes } from './routes/forms.ts';
import { wantsJson } from './routes/context.ts';
import type { App } from './routes/context.ts';
import { healthRoutes } from './routes/health.ts';
import { hookRoutes } from './routes/hooks.ts';
import { localMailRoutes } from './routes/local-mail.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { receiptPages, receiptRoutes } from './routes/receipts.ts';
import { sessionRoutes } from './routes/session.ts';
import { exportRoutes, submissionRoutes } from './routes/submissions.ts';
import { SettingError } from './settings.ts';

/** The endpoint: everything under `/api/` and `/receipts/`. */
export const app = new Hono<App>({ strict: true });

app.use(async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeaders)) {
    // What a route says itself is stricter.
    if (!context.res.headers.has(name)) context.header(name, value);
  }
  // An answer is for one reader and this moment, unless its route says otherwise.
  if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
});

app.use(async (context, next) => {
  const environment = openEnvironment(context.env, context.req.url);
  // Only the platform's own network adds this header: known secrets must never serve there.
  if (environment.settings.local && context.req.header('CF-Ray') !== undefined) {
    throw new SettingError('設定 ENGAWA_LOCAL: 本番では使えません。消してください。');
  }
  context.set('environment', environment);
  await next();
});

// Addresses with a token stay in the browser, also where an error is shown at the action's own.
for (const path of ['/receipts/*', '/api/receipts/*', '/api/alerts/cancel']) {
  app.use(path, async (context, next) => {
    await next();
    context.header('Referrer-Policy', 'no-referrer');
  });
}

app.use('/api/forms/*', guardForms);
app.use('/api/alerts', guardForms);
app.use('/api/session', guardInbox);
app.use('/api/submissions/*', guardInbox);
app.use('/api/submissions.csv', guardInbox);
app.use('/api/outbox/*', guardInbox);

app.route('/api/health', healthRoutes);
app.route('/api/hooks', hookRoutes);
app.route('/api/forms', formRoutes);
app.route('/api/receipts', receiptRoutes);
app.route('/api/alerts', alertRoutes);
app.route('/receipts/alerts', alertPages);
app.route('/receipts', receiptPages);
app.route('/api/_local/mail', localMailRoutes);
app.route('/api/session', sessionRoutes);
app.route('/api/submissions', submissionRoutes);
app.route('/api/submissions.csv', exportRoutes);
app.route('/api/outbox', outboxRoutes);

app.notFound(async (context) => {
  if (context.req.path.startsWith('/receipts/') || wantsJson(context)) {
    return refuse(context, 'not-found');
  }
  const page = await context.env.ASSETS.fetch(assetRequest('/404.html'));
  return new Response(page.body, {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
});

app.onError((error, context) => {
  // Messages of ours name no personal data; what was sent is never logged.
  console.error(error instanceof SettingError ? error.message : (error.stack ?? error.message));
  if (error instanceof SettingError) {
    return context.json({ reason: 'setting', message: error.message }, 503);
  }
  return refuse(context, 'failed');
});
