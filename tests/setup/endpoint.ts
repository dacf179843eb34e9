import { createTestHarness } from 'wrangler';
import type { D1Database } from '@cloudflare/workers-types';
import { v7 } from 'uuid';

/** The real Worker in the real workerd with a database of its own. */
export interface TestEndpoint {
  /** Where it listens. */
  readonly origin: URL;
  /** Requests the Worker as somebody at this address of the network would. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  readonly db: D1Database;
  /** Runs the scheduled tasks once. */
  runSchedule(): Promise<void>;
  /** What the Worker wrote into its log. */
  logs(): string;
  close(): Promise<void>;
}

/** Opens the Worker on `dist/`, in local mode and without a rate limit unless told otherwise. */
export async function openEndpoint(
  settings: Readonly<Record<string, string>> = {},
  configPath = './wrangler.jsonc',
): Promise<TestEndpoint> {
  const harness = createTestHarness({
    workers: [
      {
        configPath,
        vars: { ENGAWA_LOCAL: '1', ENGAWA_UNLIMITED: '1', ...settings },
      },
    ],
  });
  const { url } = await harness.listen();
  const worker = harness.getWorker<{ DB: D1Database }>();
  await worker.applyD1Migrations('DB');
  const { DB: db } = await worker.getEnv();
  return {
    origin: url,
    db,
    fetch: async (path, init) => {
      const response = await harness.fetch(path, { redirect: 'manual', ...init } as never);
      return response as unknown as Response;
    },
    runSchedule: async () => {
      await worker.scheduled({ cron: '*/5 * * * *' });
    },
    logs: () => JSON.stringify(harness.getLogs()),
    close: () => harness.close(),
  };
}

/** Sends JSON to a form. */
export function sendForm(
  endpoint: TestEndpoint,
  form: string,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return endpoint.fetch(`/api/forms/${form}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
    body: JSON.stringify({ key: v7({ msecs: Date.now() - 60_000 }), ...body }),
  });
}

/** An inquiry in order. */
export const inquiry = {
  target: 'individual',
  name: '山田 花子',
  email: 'hanako@example.jp',
  topics: 'join',
  message: '説明会だけの参加はできますか。',
  consent: 'yes',
};

/** A sign-up in order for the event with limited seats and no compulsory question. */
export const eventSignUp = {
  target: 'event-mihon-kengakukai',
  name: '山田 花子',
  email: 'hanako@example.jp',
  'question-shoes': '持って行く',
  consent: 'yes',
};
