import '../setup/uint8array-base64.ts';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mail } from '../../src/endpoint/mail/mail.ts';
import { bindingMailer } from '../../src/endpoint/mail/mailers/binding.ts';
import { httpMailer } from '../../src/endpoint/mail/mailers/http.ts';
import { openMailer } from '../../src/endpoint/mail/mailers/index.ts';
import { postToSlack } from '../../src/endpoint/mail/slack.ts';
import { readSettings } from '../../src/endpoint/settings.ts';

const mail: Mail = {
  id: '0b7e2f0e-7c8f-4b6e-9a65-0f3f0f9f6c11',
  from: { name: '見本"団体', email: 'engawa@example.jp' },
  to: 'hanako@example.jp',
  replyTo: 'office@example.jp',
  subject: '【縁側】応募を受け付けました',
  text: '髙橋さん🏡\n',
  headers: { 'Message-ID': '<0b7e@example.jp>', 'Auto-Submitted': 'auto-generated' },
  attachments: [{ filename: 'nittei.ics', type: 'text/calendar', content: '日程' }],
};

interface Call {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const calls: Call[] = [];
let answer: { status: number; body?: string; to?: string };
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      if (request.url !== '/emails') return response.writeHead(200).end('<h1>Login</h1>');
      calls.push({ headers: request.headers, body: JSON.parse(text) as Call['body'] });
      const headers = answer.to === undefined ? {} : { Location: answer.to };
      return response.writeHead(answer.status, headers).end(answer.body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/emails`;
});
afterAll(() => server.close());
beforeEach(() => {
  calls.length = 0;
  answer = { status: 200 };
});

describe('the HTTP provider', () => {
  it('gets the mail as JSON under the key of its row', async () => {
    await httpMailer(url, 'secret').send(mail);
    const [call] = calls;
    expect(call?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'idempotency-key': mail.id,
    });
    expect(call?.body).toEqual({
      from: '"見本団体" <engawa@example.jp>',
      to: ['hanako@example.jp'],
      reply_to: 'office@example.jp',
      subject: mail.subject,
      text: mail.text,
      headers: mail.headers,
      attachments: [
        {
          filename: 'nittei.ics',
          content_type: 'text/calendar',
          content: Buffer.from('日程').toString('base64'),
        },
      ],
    });
  });

  it('that refuses is named by its status alone', async () => {
    answer = { status: 422, body: '{"message":"hanako@example.jp is no address"}' };
    await expect(httpMailer(url, undefined).send(mail)).rejects.toThrow(/^HTTP 422$/);
  });

  it.each([301, 302, 307])('that sends elsewhere with %i has not taken it', async (status) => {
    answer = { status, to: '/login' };
    await expect(httpMailer(url, undefined).send(mail)).rejects.toThrow(`HTTP ${status}`);
  });

  it('that has the mail already is done', async () => {
    answer = { status: 409, body: '{"name":"invalid_idempotent_request"}' };
    await expect(httpMailer(url, undefined).send(mail)).resolves.toBeUndefined();
    answer = { status: 409, body: '{"name":"concurrent_idempotent_requests"}' };
    await expect(httpMailer(url, undefined).send(mail)).rejects.toThrow('HTTP 409');
  });
});

it("the platform's binding gets no header that it would refuse", async () => {
  const sent: unknown[] = [];
  const send = (given: unknown) => {
    sent.push(given);
    return Promise.resolve({ messageId: 'x' });
  };
  await bindingMailer({ send }).send(mail);
  expect(sent).toMatchObject([
    {
      to: 'hanako@example.jp',
      replyTo: 'office@example.jp',
      attachments: [{ content: new TextEncoder().encode('日程'), disposition: 'attachment' }],
    },
  ]);
  expect(sent[0]).toHaveProperty('headers', {
    'Auto-Submitted': 'auto-generated',
    'X-Engawa-Message-ID': '<0b7e@example.jp>',
  });
});

it('Slack gets a text in which nothing is a mention, and is named by its status', async () => {
  await postToSlack(url, '<!channel> & 応募');
  expect(calls[0]?.body).toEqual({ text: '&lt;!channel&gt; &amp; 応募' });
  answer = { status: 404 };
  await expect(postToSlack(url, 'x')).rejects.toThrow('Slack HTTP 404');
  answer = { status: 302, to: '/login' };
  await expect(postToSlack(url, 'x')).rejects.toThrow('Slack HTTP 302');
});

it('without any way to send, the setting that is missing is named', () => {
  const given = {
    RECEIPT_SECRETS: 'x'.repeat(32),
    MAIL_FROM: 'engawa@example.jp',
    NOTIFY: '{"*":["office@example.jp"]}',
    SITE_URL: 'https://engawa.example.jp',
  };
  const environment = (settings: Readonly<Record<string, string>>) =>
    ({ settings: readSettings(settings), bindings: {} }) as Parameters<typeof openMailer>[0];
  expect(() => openMailer(environment(given))).toThrow('設定 MAIL_API_URL');
  const { SITE_URL: _, ...homeless } = given;
  expect(() => openMailer(environment(homeless))).toThrow('設定 SITE_URL');
});
