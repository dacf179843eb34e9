import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { personEnvironment } from './environment.ts';
import { freePort } from '../../src/integrations/free-port.ts';

/** A site that is being served. */
export interface Served {
  /** Where, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

/**
 * Serves a built folder through the same command as `npm start`, on a port of its own and with an
 * empty database. A run sends more forms in a minute than the rate limit grants to one address.
 */
export async function serveSite(
  site: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const state = await mkdtemp(join(tmpdir(), 'engawa-state-'));
  const settings = { PORT: String(port), ENGAWA_STATE: state, ENGAWA_UNLIMITED: '1', ...env };
  const server = spawn('node', ['src/integrations/serve-command.ts', site], {
    env: { ...personEnvironment, ...settings },
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
  return {
    origin,
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      await rm(state, { recursive: true, force: true });
    },
  };
}
