import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eventSignUp, inquiry, openEndpoint, sendForm } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';

interface Shown {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly filename: string }[];
}

const signUp = { ...eventSignUp, 'question-course': '山道を歩く' };

// Both styles of void elements and of the document type are valid.
const html = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-trailing-whitespace': 'off', 'void-style': 'off', 'doctype-style': 'off' },
});

async function mailsAbout(endpoint: TestEndpoint, receipt: string): Promise<readonly Shown[]> {
  const response = await endpoint.fetch('/api/_local/mail?format=json');
  const mails = (await response.json()) as Shown[];
  return mails.filter(({ subject }) => subject.includes(receipt));
}

async function receiptOf(response: Response): Promise<string> {
  expect(response.status).toBe(201);
  return ((await response.json()) as { receipt: string }).receipt;
}

describe('on a machine of one’s own', () => {
  let endpoint: TestEndpoint;
  beforeAll(async () => {
    endpoint = await openEndpoint({ ENGAWA_NOW: '2027-01-15T10:00+09:00' });
  });
  afterAll(() => endpoint.close());

  it('an empty box says so', async () => {
    const response = await endpoint.fetch('/api/_local/mail');
    expect(await response.text()).toContain('まだ1通もありません。');
  });

  it('mail leaves right after the answer, to both sides, with a link that opens', async () => {
    const receipt = await receiptOf(await sendForm(endpoint, 'event', signUp));
    await vi.waitFor(async () => expect(await mailsAbout(endpoint, receipt)).toHaveLength(2), {
      timeout: 10_000,
      interval: 100,
    });
    const mails = await mailsAbout(endpoint, receipt);
    expect(mails.map(({ to }) => to)).toEqual(['jimukyoku@example.jp', eventSignUp.email]);
    const mine = mails[1];
    expect(mine?.attachments.map(({ filename }) => filename)).toEqual(['nittei.ics']);
    const link = /https?:\S+token=\S+/.exec(mine?.text ?? '')?.[0] ?? '';
    const { pathname, search } = new URL(link);
    const page = await endpoint.fetch(pathname + search);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(receipt);
  });

  it('the box is a valid page without script or style, with what was typed escaped', async () => {
    const message = '<script>alert(1)</script> & "引用"\nhttps://example.jp/a?b=c&d=e を見ました。';
    const response = await sendForm(endpoint, 'inquiry', { ...inquiry, message });
    const receipt = await receiptOf(response);
    await vi.waitFor(async () => expect(await mailsAbout(endpoint, receipt)).toHaveLength(2), {
      timeout: 10_000,
      interval: 100,
    });
    const text = await (await endpoint.fetch('/api/_local/mail')).text();
    expect(text).not.toMatch(/<script|<style|style=/);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain('<a href="https://example.jp/a?b=c&amp;d=e">');
    expect(text).toContain('<html lang="ja">');
    const report = await html.validateString(text);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('a mail that cannot be sent is told of in the log, without whom it is for', async () => {
    await endpoint.db
      .prepare(
        `INSERT INTO outbox (id, kind, recipient, created_at, next_at)
         VALUES ('broken', 'erased', 'hanako@example.jp', 0, 0)`,
      )
      .run();
    await endpoint.runSchedule();
    await vi.waitFor(() => expect(endpoint.logs()).toContain('送信箱 broken'), 10_000);
    expect(endpoint.logs()).not.toMatch(/hanako|花子|token=/);
  });
});

describe('elsewhere', () => {
  let endpoint: TestEndpoint;
  beforeAll(async () => {
    endpoint = await openEndpoint({
      ENGAWA_LOCAL: '',
      ENGAWA_UNLIMITED: '',
      RECEIPT_SECRETS: 'x'.repeat(32),
      MAIL_FROM: 'engawa@example.jp',
      NOTIFY: '{"*":["office@example.jp"]}',
      SITE_URL: 'https://engawa.example.jp',
    });
  });
  afterAll(() => endpoint.close());

  it('the box is not there, like any other address that is not', async () => {
    const box = await endpoint.fetch('/api/_local/mail');
    const nothing = await endpoint.fetch('/api/_local/nothing');
    expect([box.status, nothing.status]).toEqual([404, 404]);
    expect(await box.text()).toBe(await nothing.text());
  });

  it('mail leaves through the platform', async () => {
    await receiptOf(await sendForm(endpoint, 'inquiry', inquiry));
    await vi.waitFor(
      async () => {
        const { results } = await endpoint.db.prepare('SELECT sent_at, error FROM outbox').all();
        const sent = { sent_at: expect.any(Number) as number, error: null };
        expect(results).toEqual([sent, sent]);
      },
      { timeout: 10_000, interval: 100 },
    );
  });
});
