import { Hono } from 'hono';
import { securityHeaders } from '../lib/security-headers.ts';
import { assetRequest, openEnvironment } from './environment.ts';
import { guardForms } from './guards/forms.ts';
import { refuse } from './pages/answer.ts';
import { formRoutes } from './routes/forms.ts';
import type { App } from './routes/context.ts';
import { healthRoutes } from './routes/health.ts';
import { receiptPages, receiptRoutes } from './routes/receipts.ts';
import { SettingError } from './settings.ts';

/** The endpoint: everything under `/api/` and `/receipts/`. */
export const app = new Hono<App>({ strict: true });

app.use(async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeaders)) context.header(name, value);
});

app.use(async (context, next) => {
  context.set('environment', openEnvironment(context.env, context.req.url));
  await next();
});

app.use('/receipts/*', async (context, next) => {
  await next();
  context.header('Referrer-Policy', 'no-referrer');
});

app.use('/api/forms/*', guardForms);

app.route('/api/health', healthRoutes);
app.route('/api/forms', formRoutes);
app.route('/api/receipts', receiptRoutes);
app.route('/receipts', receiptPages);

app.notFound(async (context) => {
  if (context.req.path.startsWith('/receipts/')) return refuse(context, 'not-found');
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
