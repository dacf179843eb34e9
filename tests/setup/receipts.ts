import { v7 } from 'uuid';
import { sendForm } from './endpoint.ts';
import type { TestEndpoint } from './endpoint.ts';

/** A receipt that was given out. */
export interface GivenReceipt {
  readonly receipt: string;
  readonly token: string;
  /** Whether it waits for a seat. */
  readonly waiting: boolean;
}

/** A sign-up in order for the online event with 30 seats. */
export const onlineSignUp = {
  target: 'event-mihon-setsumeikai-online',
  name: '山田 花子',
  email: 'hanako@example.jp',
  'question-camera': '話を聞くだけ',
  consent: 'yes',
};

/** A key as 確認画面 mints it. */
export const newKey = (): string => v7({ msecs: Date.now() - 60_000 });

interface StoredAnswer {
  receipt: string;
  status: string;
  waiting?: boolean;
}

/** Sends a form in order, and takes its receipt. */
export async function sendAndTake(
  endpoint: TestEndpoint,
  form: string,
  body: Readonly<Record<string, unknown>>,
): Promise<GivenReceipt> {
  const response = await sendForm(endpoint, form, body);
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
  const { receipt, status, waiting = false } = (await response.json()) as StoredAnswer;
  return { receipt, token: new URL(status).searchParams.get('token') ?? '', waiting };
}

/** The headers of a program that wants JSON. */
export const program = { Accept: 'application/json' };

/** What a browser without JavaScript sends. */
export function typed(fields: Readonly<Record<string, string>>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}

/** Sends one of the buttons of a receipt's page. */
export function act(
  endpoint: TestEndpoint,
  { receipt, token }: Pick<GivenReceipt, 'receipt' | 'token'>,
  action: 'withdraw' | 'correct' | 'erase',
  fields: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const path = `/api/receipts/${receipt}/${action}?token=${encodeURIComponent(token)}`;
  return endpoint.fetch(path, { ...typed(fields), headers });
}

/** The applicant's page. */
export function openPage(
  endpoint: TestEndpoint,
  { receipt, token }: Pick<GivenReceipt, 'receipt' | 'token'>,
  more = '',
): Promise<Response> {
  return endpoint.fetch(`/receipts/${receipt}/?token=${encodeURIComponent(token)}${more}`);
}

/** What waits to be sent, or was, about a submission. */
export async function messagesOf(
  endpoint: TestEndpoint,
  receipt: string,
): Promise<readonly { kind: string; recipient: string; details: string; sent: number }[]> {
  const { results } = await endpoint.db
    .prepare(
      `SELECT kind, recipient, details, sent_at IS NOT NULL AS sent FROM outbox
       WHERE submission = (SELECT id FROM submissions WHERE receipt = ?) ORDER BY rowid`,
    )
    .bind(receipt)
    .all<{ kind: string; recipient: string; details: string; sent: number }>();
  return results;
}
