import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { personEnvironment } from '../setup/environment.ts';
import { freePort } from '../../src/integrations/free-port.ts';

/** The site and the endpoint as `npm run serve` runs them, and a way to end them without warning. */
export interface Server {
  /** Without a slash at its end. */
  readonly origin: string;
  /** SIGKILL for the command, wrangler and workerd at once: nobody has time to tidy up. */
  kill(): Promise<void>;
}

const running = new Set<number>();

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // The group has ended by itself.
  }
}

/** A test that is broken off leaves no server behind. */
export function killServers(): void {
  for (const group of running) killGroup(group);
  running.clear();
}

async function isUp(origin: string): Promise<boolean> {
  // wrangler keeps a request waiting while the Worker does not compile.
  return fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/**
 * Starts the real server without a rate limit.
 * @param state the folder of its database
 * @param now where its clock stands, ISO 8601
 * @throws Error with its output when it does not come up within a minute
 */
export async function startServer(state: string, now: string): Promise<Server> {
  const port = String(await freePort());
  const origin = `http://localhost:${port}`;
  const command = spawn('node', ['src/integrations/serve-command.ts'], {
    // A process group of its own: a signal to the group reaches workerd too.
    detached: true,
    env: {
      ...personEnvironment,
      PORT: port,
      ENGAWA_STATE: state,
      ENGAWA_NOW: now,
      ENGAWA_UNLIMITED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const group = command.pid ?? 0;
  running.add(group);
  let output = '';
  for (const stream of [command.stdout, command.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const closed = new Promise((resolve) => command.once('close', resolve));
  const kill = async (): Promise<void> => {
    running.delete(group);
    killGroup(group);
    await closed;
  };
  const deadline = Date.now() + 60_000;
  while (!(await isUp(origin))) {
    await wait(100);
    if (command.exitCode === null && Date.now() < deadline) continue;
    await kill();
    throw new Error(`The server did not start.\n${output}`);
  }
  return { origin, kill };
}
