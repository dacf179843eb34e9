import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { keepRunning } from '../../src/integrations/keep-running.ts';

/** Starts a process of Node, and keeps what was started. */
function begin(script: string, started: ChildProcess[]): () => ChildProcess {
  return () => {
    const child = spawn(process.execPath, ['--eval', script], { stdio: 'ignore' });
    started.push(child);
    return child;
  };
}

test('a process that is killed runs again, until it is stopped', async () => {
  const started: ChildProcess[] = [];
  const kept = keepRunning(begin('setInterval(() => {}, 1000)', started), vi.fn());
  kept.start();
  kept.start();
  started[0]?.kill('SIGKILL');
  await vi.waitFor(() => expect(started).toHaveLength(2), 10_000);
  expect(kept.isRunning()).toBe(true);
  kept.stop();
  await vi.waitFor(() => expect(kept.isRunning()).toBe(false), 10_000);
  kept.start();
  expect(started).toHaveLength(2);
});

test('a process that ends at once is given up, and tried again when it is wanted', async () => {
  const started: ChildProcess[] = [];
  const gaveUp = vi.fn();
  const kept = keepRunning(begin('', started), gaveUp);
  kept.start();
  await vi.waitFor(() => expect(gaveUp).toHaveBeenCalledTimes(1), 10_000);
  expect(started).toHaveLength(3);
  kept.start();
  await vi.waitFor(() => expect(gaveUp).toHaveBeenCalledTimes(2), 10_000);
});

test('a process that cannot be started is told with the reason, and tried again when it is wanted', () => {
  const reason = new Error('the database could not be opened');
  const gaveUp = vi.fn();
  const kept = keepRunning(() => {
    throw reason;
  }, gaveUp);
  kept.start();
  kept.start();
  expect(gaveUp.mock.calls).toEqual([[reason], [reason]]);
  expect(kept.isRunning()).toBe(false);
});
