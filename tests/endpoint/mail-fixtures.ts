import '../setup/uint8array-base64.ts';
import { readFile } from 'node:fs/promises';
import type { D1Database } from '@cloudflare/workers-types';
import type { Environment } from '../../src/endpoint/environment.ts';
import type { Mail, Mailer } from '../../src/endpoint/mail/mail.ts';
import { readSettings } from '../../src/endpoint/settings.ts';
import { newReceipt } from '../../src/endpoint/receipts/number.ts';
import { insertMessage } from '../../src/endpoint/store/outbox.ts';
import type { NewMessage } from '../../src/endpoint/store/outbox.ts';
import { insertSubmission } from '../../src/endpoint/store/submissions.ts';
import type { NewSubmission } from '../../src/endpoint/store/submissions.ts';
import { formsManifest } from '../../src/forms/manifest.ts';
import { startOf } from '../../src/lib/jst.ts';

/** A clock that a test moves. */
export interface Clock {
  now: number;
}

export const morning = startOf('2027-01-15T10:00+09:00');

/** The environment of a delivery that a test runs itself, on the database of its Worker. */
export function environmentOn(
  db: D1Database,
  clock: Clock,
  settings: Readonly<Record<string, string>> = {},
): Environment {
  const assets = { fetch: () => Promise.reject(new Error('no assets here')) };
  return {
    settings: readSettings({ ENGAWA_LOCAL: '1', ...settings }),
    db,
    assets,
    bindings: { ASSETS: assets, DB: db },
    origin: 'https://engawa.example.jp',
    now: () => clock.now,
    manifest: async () =>
      formsManifest.parse(JSON.parse(await readFile('dist/forms.json', 'utf8'))),
  };
}

export interface FakeMailer extends Mailer {
  /** What was sent, in order. */
  readonly sent: Mail[];
}

/** A mailer that keeps what it is given; `before` may refuse it. */
export function fakeMailer(before: (mail: Mail) => unknown = () => undefined): FakeMailer {
  const sent: Mail[] = [];
  return {
    sent,
    async send(mail) {
      await before(mail);
      sent.push(mail);
    },
  };
}

/** Writes a submission as if a form had been sent. */
export async function store(
  db: D1Database,
  given: Partial<NewSubmission> = {},
): Promise<NewSubmission> {
  const row: NewSubmission = {
    id: crypto.randomUUID(),
    receipt: newReceipt(),
    key: crypto.randomUUID(),
    digest: 'd',
    form: 'inquiry',
    target: 'individual',
    title: '個人の方の問い合わせ',
    recipients: [],
    entries: {},
    answers: [
      { name: 'name', label: 'お名前', text: '山田 花子' },
      { name: 'message', label: '内容', text: '髙橋さんに🏡\n説明会だけの参加はできますか。' },
    ],
    name: '山田 花子',
    email: 'hanako@example.jp',
    suspicion: null,
    receivedAt: morning,
    replyBy: '2027-01-22',
    eraseAfter: startOf('2027-07-14'),
    ...given,
  };
  await insertSubmission(db, row).run();
  return row;
}

/** Writes a message into the outbox. */
export async function post(db: D1Database, message: Partial<NewMessage>): Promise<void> {
  await insertMessage(db, {
    kind: 'receipt',
    recipient: 'hanako@example.jp',
    createdAt: morning,
    ...message,
  }).run();
}

/** Writes a submission with its receipt in the outbox. */
export async function storeWithReceipt(
  db: D1Database,
  given: Partial<NewSubmission> = {},
): Promise<NewSubmission> {
  const row = await store(db, given);
  await post(db, { submission: row.id, recipient: row.email });
  return row;
}
