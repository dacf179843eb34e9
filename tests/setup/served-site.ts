import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { browserPath } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a slash at the end. */
    origin: string;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Serves `dist/` through the same command as `npm start`, on a port of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  browserPath();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn('node', ['src/integrations/serve-command.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  for (let tries = 0; !(await answers(`${origin}/api/health`)); tries += 1) {
    if (tries > 120 || server.exitCode !== null)
      throw new Error(`The site is not served.\n${output}`);
    await wait(500);
  }
  project.provide('origin', origin);
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  };
}
