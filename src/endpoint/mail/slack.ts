import { SendingError } from './mail.ts';

/** Milliseconds. */
const TIMEOUT = 10_000;

/** A text in which Slack finds no mention and no link (its three control characters). */
export function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Posts a notification to an incoming webhook. */
export async function postToSlack(url: string, text: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text: escapeSlack(text) }),
    // A page somewhere else that answers 200 has taken nothing.
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!response.ok) throw new SendingError(`Slack HTTP ${response.status}`);
}
