import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { between } from '../../src/outputs/cover/random.ts';
import type { Random } from '../../src/outputs/cover/random.ts';
import type { Sending } from './sendings.ts';

/** What everybody who sends something knows. */
export interface Ledger {
  /** By key. */
  readonly sent: Map<string, Sending>;
  /** The receipts that were answered, by key. */
  readonly receipts: Map<string, string>;
  /** How many answers came, and how many of them said 「already received」. */
  answers: number;
  repeated: number;
  /** Answers that must not be. */
  readonly faults: string[];
}

export function newLedger(): Ledger {
  return { sent: new Map(), receipts: new Map(), answers: 0, repeated: 0, faults: [] };
}

const receipt = z.object({ receipt: z.string() });

/** One sending on its way; undefined where no answer came. */
async function send(origin: string, { target, key, answers }: Sending) {
  try {
    const response = await fetch(`${origin}/api/forms/${target.form.name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ ...answers, key, target: target.id }),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    return { status: response.status, text };
  } catch {
    return undefined;
  }
}

/** Sends, and writes down what was answered. */
async function sendOnce(
  origin: string,
  sending: Sending,
  ledger: Ledger,
  killed: AbortSignal,
): Promise<void> {
  const { key } = sending;
  ledger.sent.set(key, sending);
  const before = ledger.receipts.get(key);
  const answer = await send(origin, sending);
  if (answer === undefined || (answer.status >= 500 && killed.aborted)) {
    if (!killed.aborted) ledger.faults.push(`${key}: no answer while the server ran`);
    return;
  }
  if (answer.status !== 200 && answer.status !== 201) {
    ledger.faults.push(`${key}: ${answer.status} ${answer.text.slice(0, 200)}`);
    return;
  }
  ledger.answers += 1;
  const found = receipt.parse(JSON.parse(answer.text));
  if (answer.status === 200) ledger.repeated += 1;
  const known = ledger.receipts.get(key) ?? found.receipt;
  if (known !== found.receipt) ledger.faults.push(`${key}: ${known}, then ${found.receipt}`);
  if (before !== undefined && answer.status === 201) ledger.faults.push(`${key}: new twice`);
  ledger.receipts.set(key, found.receipt);
}

/**
 * Somebody who sends one thing after the other until the server is gone. Some send everything
 * twice at once, as a double click does.
 */
export async function runClient(
  origin: string,
  next: () => Sending | undefined,
  random: Random,
  ledger: Ledger,
  killed: AbortSignal,
): Promise<void> {
  for (let sending = next(); sending !== undefined && !killed.aborted; sending = next()) {
    const times = random() < 0.2 ? 2 : 1;
    const sends = Array.from({ length: times }, () => sendOnce(origin, sending, ledger, killed));
    await Promise.all(sends);
    if (random() < 0.1) await wait(between(random, 0, 30));
  }
}
