import { Hono } from 'hono';
import { html } from 'hono/html';
import { ui } from '../../lib/interface.ts';
import { showMoment } from '../../lib/japanese-date.ts';
import { toJstIso } from '../../lib/jst.ts';
import { listLocalMail } from '../mail/mailers/local.ts';
import type { LocalMail } from '../mail/mailers/local.ts';
import type { App } from './context.ts';

const words = ui.mail.local;

/** A line with its addresses as links. */
function linked(line: string) {
  return line
    .split(/(https?:\/\/[\w\-./?=&%:@~+#]+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}

function paragraph(text: string) {
  const lines = text.split('\n');
  return html`<p>${lines.map((line, index) => [index > 0 ? html`<br />` : '', linked(line)])}</p>`;
}

function article({ to, subject, text, attachments, sentAt }: LocalMail) {
  const moment = toJstIso(sentAt);
  return html`<article>
    <h2>${subject}</h2>
    <p>${words.to}：${to}</p>
    <p>${words.sentAt}：<time datetime="${moment}">${showMoment(moment)}</time></p>
    ${attachments.map(({ filename }) => html`<p>${words.attachments}：${filename}</p>`)}
    ${text.split('\n\n').map(paragraph)}
  </article>`;
}

function page(mails: readonly LocalMail[]) {
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${words.title}</title>
      </head>
      <body>
        <main>
          <h1>${words.title}</h1>
          <p>${words.lead}</p>
          ${mails.length === 0 ? html`<p>${words.none}</p>` : mails.map(article)}
        </main>
      </body>
    </html>`;
}

/** The mail of a person's own machine. Elsewhere this address is not there. */
export const localMailRoutes = new Hono<App>().get('/', async (context) => {
  const { db, settings } = context.var.environment;
  if (!settings.local) return context.notFound();
  const mails = await listLocalMail(db);
  context.header('Cache-Control', 'no-store');
  if (context.req.query('format') === 'json') {
    return context.json(mails.map((mail) => ({ ...mail, sentAt: toJstIso(mail.sentAt) })));
  }
  return context.html(page(mails));
});
