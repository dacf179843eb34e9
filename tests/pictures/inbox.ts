import { v7 } from 'uuid';
import { dialogStrings } from '../../studio/strings/inbox-dialogs.ts';
import { inboxStrings } from '../../studio/strings/inbox.ts';
import { sendForm } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import type { Stage } from './stage.ts';

const contact = (name: string, mail: string) => ({
  name,
  email: `${mail}@example.jp`,
  consent: 'yes',
});

/** From nobody: every name and address is made up. */
const sent: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    'event',
    {
      ...contact('見本 一郎', 'ichiro'),
      target: 'event-mihon-setsumeikai-online',
      'question-camera': '話を聞くだけ',
    },
  ],
  [
    'message',
    {
      ...contact('見本 次郎', 'jiro'),
      target: 'case-mihon-2025-akiya',
      publish: 'yes',
      message: '空き家の片づけの記録を読みました。つまずきまで書いてあり、参考になります。',
    },
  ],
  [
    'inquiry',
    {
      ...contact('見本 三郎', 'saburo'),
      target: 'individual',
      topics: 'join',
      message: '車がなくても参加できますか。駅からの行き方を教えてください。',
    },
  ],
];

/** Sends each form a minute after it was opened, by the clock at which the endpoint stands. */
export async function fillInbox(endpoint: TestEndpoint, now: number): Promise<void> {
  for (const [form, fields] of sent) {
    const key = v7({ msecs: now - 60_000 });
    const response = await sendForm(endpoint, form, { ...fields, key });
    if (response.status !== 201) throw new Error(`${form}: ${await response.text()}`);
  }
  await endpoint.db
    .prepare(
      `UPDATE outbox SET sent_at = NULL, attempts = 60, dead_at = ?, error = '550 5.1.1 User unknown'
       WHERE kind = 'receipt' AND recipient = 'ichiro@example.jp'`,
    )
    .bind(now)
    .run();
}

/** What came through the forms, and what is done with it. */
export async function receiving({ page, open, keep, keepDialog }: Stage): Promise<void> {
  const row = (name: string) =>
    page.getByRole('list', { name: inboxStrings.list.label }).getByText(name);
  await open('/inbox', () => row('見本 三郎'));
  await row('見本 三郎').click();
  await page.getByText(inboxStrings.detail.change).waitFor();
  await keep('inbox-detail');
  await page.getByRole('button', { name: inboxStrings.detail.erase }).click();
  await keepDialog('inbox-erase');
  await page.getByRole('button', { name: dialogStrings.cancel }).click();
  await row('見本 次郎').click();
  await page.getByRole('button', { name: dialogStrings.voice.accept }).click();
  await keepDialog('inbox-voice');
  await page.getByRole('button', { name: dialogStrings.cancel }).click();
  await page.getByRole('tab', { name: inboxStrings.tabs.mail }).click();
  await page.getByText('550 5.1.1').waitFor();
  await keep('inbox-mail', { x: 0, y: 50, width: 1200, height: 320 });
}
