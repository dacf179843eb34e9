import type { D1Database } from '@cloudflare/workers-types';
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compose } from '../../src/endpoint/mail/compose.ts';
import { deliver } from '../../src/endpoint/mail/deliver.ts';
import type { Mail } from '../../src/endpoint/mail/mail.ts';
import type { NewMessage } from '../../src/endpoint/store/outbox.ts';
import type { NewSubmission } from '../../src/endpoint/store/submissions.ts';
import { openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { environmentOn, fakeMailer, morning, post, store } from './mail-fixtures.ts';

let endpoint: TestEndpoint;
let db: D1Database;
beforeAll(async () => {
  endpoint = await openEndpoint();
  db = endpoint.db;
});
afterAll(() => endpoint.close());
beforeEach(async () => {
  await db.batch([db.prepare('DELETE FROM outbox'), db.prepare('DELETE FROM submissions')]);
});

/** The one mail that a message becomes; undefined when nothing is sent. */
async function mailFor(
  message: Partial<NewMessage>,
  settings: Readonly<Record<string, string>> = {},
): Promise<Mail | undefined> {
  await post(db, message);
  const mailer = fakeMailer();
  await deliver(environmentOn(db, { now: morning }, settings), mailer);
  expect(mailer.sent.length).toBeLessThanOrEqual(1);
  return mailer.sent[0];
}

async function mailOf(
  given: Partial<NewSubmission>,
  message: Partial<NewMessage> = {},
): Promise<{ mail: Mail; row: NewSubmission }> {
  const row = await store(db, given);
  const mail = await mailFor({ submission: row.id, recipient: row.email, ...message });
  if (mail === undefined) throw new Error('nothing was sent');
  return { mail, row };
}

const visit: Partial<NewSubmission> = {
  form: 'event',
  target: 'event-mihon-kengakukai',
  title: '【見本】山と製材所を歩く見学会',
  recipients: ['organization-mihon-host'],
  capacity: 12,
};
const application: Partial<NewSubmission> = {
  form: 'application',
  target: 'recruitment-mihon-satoyama-2027',
  title: '【見本】里山しごと便 第2期',
};

function eventsIn(mail: Mail): ICAL.Event[] {
  const [file] = mail.attachments;
  const calendar = ICAL.Component.fromString(file?.content ?? '');
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

describe('the receipt', () => {
  it('says what was received, what comes next and until when, and that it is a 見本', async () => {
    const { mail, row } = await mailOf({});
    expect(mail.subject).toBe(`【縁側】問い合わせを受け付けました（受付番号${row.receipt}）`);
    expect(mail.from).toEqual({ name: '見本団体', email: 'engawa@example.jp' });
    expect(mail.text).toContain('山田 花子 様');
    expect(mail.text).toContain(`受付番号：${row.receipt}`);
    expect(mail.text).toContain('2027年1月22日（金）までに返信します');
    expect(mail.text).toContain('【内容】\n髙橋さんに🏡\n説明会だけの参加はできますか。');
    expect(mail.text).toMatch(/^これは見本サイトから送った、見本のメールです。/);
    expect(mail.text).toContain(`https://engawa.example.jp/receipts/${row.receipt}/?token=`);
    expect(mail.attachments).toEqual([]);
    expect(mail.text).not.toMatch(/undefined|null|\{\w+\}/);
  });

  it('of a seat says so, holds its date for a calendar and the terms of payment', async () => {
    const { mail } = await mailOf(visit);
    expect(mail.text).toContain('席を確保しました。');
    expect(mail.text).toContain('支払いは、「支払いの時期と方法」のとおりにお願いします。');
    expect(mail.text).toContain('【対価】\n1,500円（税込）');
    expect(mail.text).toContain('2027年2月13日（土）11:00〜15:30');
    const [event, ...more] = eventsIn(mail);
    expect(more).toEqual([]);
    expect(event?.summary).toBe('【見本】山と製材所を歩く見学会');
    expect(event?.startDate.toString()).toBe('2027-02-13T11:00:00');
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('of somebody who waits promises no seat and asks for no money', async () => {
    await store(db, { ...visit, capacity: 1 });
    const { mail, row } = await mailOf({ ...visit, capacity: 1 });
    expect(mail.subject).toContain(`キャンセル待ちとして受け付けました（受付番号${row.receipt}）`);
    expect(mail.text).not.toContain('席を確保しました');
    expect(mail.text).toContain('キャンセル待ちのあいだは、お支払いの必要はありません。');
    expect(eventsIn(mail)[0]?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  });

  it('of an application tells how applicants are chosen, and every date that lies ahead', async () => {
    const { mail } = await mailOf(application);
    expect(mail.text).toContain('選考：応募の内容を見て決めます。');
    expect(mail.text).toContain('参加が決まったときの条件です。');
    expect(eventsIn(mail)).toHaveLength(6);
    expect(new Set(eventsIn(mail).map(({ uid }) => uid)).size).toBe(6);
  });

  it('is not sent to an address that was corrected since: its link would be the new one', async () => {
    const row = await store(db);
    expect(await mailFor({ submission: row.id, recipient: 'hanako@exmaple.jp' })).toBeUndefined();
    expect((await db.prepare('SELECT id FROM outbox').all()).results).toEqual([]);
  });

  it('is not sent once what it tells was erased', async () => {
    const row = await store(db);
    await db.prepare(`UPDATE submissions SET state = 'erased', answers = '[]'`).run();
    expect(await mailFor({ submission: row.id })).toBeUndefined();
  });
});

describe('mail to the office', () => {
  it('holds the answers and who may read them, and is answered to the applicant', async () => {
    const office = { kind: 'arrival', recipient: 'office@example.jp' } as const;
    const { mail, row } = await mailOf({ ...visit, suspicion: 'trap' }, office);
    expect(mail.to).toBe('office@example.jp');
    expect(mail.replyTo).toBe('hanako@example.jp');
    expect(mail.subject).toContain(row.receipt);
    expect(mail.subject).toContain(row.title);
    expect(mail.text).toContain('内容を見られる団体：NPO法人見本団体、見本受け入れ先ネットワーク');
    expect(mail.text).toContain('返信の期限：2027年1月22日（金）');
    expect(mail.text).toContain('要確認');
    expect(mail.text).toContain('説明会だけの参加はできますか。');
    expect(mail.text).not.toContain('token=');
  });

  it('names nobody in its subject', async () => {
    for (const kind of ['receipt', 'arrival'] as const) {
      const { mail } = await mailOf({ name: '山田 花子' }, { kind });
      expect(mail.subject).not.toContain('山田');
    }
  });
});

describe('what happens later', () => {
  it('a seat that became free is told with its date; one that was lost again is not', async () => {
    const { mail } = await mailOf(visit, { kind: 'seat' });
    expect(mail.subject).toContain('席が空きました');
    expect(eventsIn(mail)).toHaveLength(1);
    await db.prepare(`UPDATE submissions SET state = 'withdrawn', seat = NULL`).run();
    const row = await db.prepare('SELECT id FROM submissions').first<{ id: string }>();
    expect(await mailFor({ kind: 'seat', submission: row?.id ?? '' })).toBeUndefined();
  });

  it('a withdrawal is told to both sides', async () => {
    const row = await store(db, application);
    await db.prepare(`UPDATE submissions SET state = 'withdrawn'`).run();
    const message = { kind: 'withdrawn', submission: row.id } as const;
    const mine = await mailFor({ ...message, details: { to: 'applicant' } });
    expect(mine?.subject).toContain(`取り下げを受け付けました（受付番号${row.receipt}）`);
    expect(mine?.text).toContain('2027年7月14日（水）以降に削除します');
    const theirs = await mailFor({
      ...message,
      recipient: 'office@example.jp',
      details: { to: 'office' },
    });
    expect(theirs?.text).toContain('「【見本】里山しごと便 第2期」への応募が取り下げられました。');
    expect(theirs?.text).not.toMatch(/花子|hanako|token=/);
  });

  it('an erasure is told although nothing is left', async () => {
    const details = { to: 'applicant', title: '見学会', receipt: '1234-5678-9014' };
    const mail = await mailFor({ kind: 'erased', details });
    expect(mail?.subject).toBe('【縁側】内容を削除しました（受付番号1234-5678-9014）');
    expect(mail?.text).toContain('「見学会」に送られた内容を削除しました。');
  });

  it('the next call is told with its link, and that the address is gone', async () => {
    const details = { title: '次の募集', address: '/recruitments/next/' };
    const mail = await mailFor({ kind: 'reopened', details });
    expect(mail?.text).toContain('https://engawa.example.jp/recruitments/next/');
    expect(mail?.text).toContain('削除しました');
  });
});

describe('hostile texts', () => {
  const hostile = '見学会\r\nBcc: victim@example.jp\r\n\r\n<b>\u0000\u202Ex';

  it('bring no line, no control character and no other direction into a header', async () => {
    const { mail } = await mailOf(
      { title: hostile, name: hostile, email: 'a@example.jp' },
      { kind: 'arrival', recipient: 'office@example.jp' },
    );
    const headers = [mail.subject, mail.from.name, mail.to, mail.replyTo ?? ''];
    headers.push(...Object.entries(mail.headers).flat());
    expect(headers.filter((text) => /[\p{Cc}\u2028\u2029\u202E]/u.test(text))).toEqual([]);
    expect(mail.subject).toContain('見学会 Bcc: victim@example.jp <b> x');
  });

  it('stay texts in the body', async () => {
    const { mail } = await mailOf({ answers: [{ name: 'm', label: '内容', text: hostile }] });
    expect(mail.text).toContain('見学会\nBcc: victim@example.jp\n\n<b>');
    expect(mail.text).not.toMatch(/[^\P{Cc}\n\t]/u);
  });
});

it('a notification to Slack holds no personal data and mentions nobody', async () => {
  const row = await store(db, { title: '<!channel> & 見学会' });
  const slack = { SLACK_WEBHOOK_URL: 'https://hooks.example.jp/a' };
  const environment = environmentOn(db, { now: morning }, slack);
  const message = { id: 'a', submission: row.id, kind: 'arrival', recipient: 'slack' } as const;
  const outgoing = await compose(environment, { ...message, details: {}, attempts: 1 });
  expect(outgoing).toMatchObject({ channel: 'slack', url: 'https://hooks.example.jp/a' });
  const text = outgoing?.channel === 'slack' ? outgoing.text : '';
  expect(text).toContain(row.receipt);
  expect(text).not.toMatch(/花子|hanako|説明会|https?:/);
});
