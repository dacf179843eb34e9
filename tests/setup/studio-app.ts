import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { personEnvironment } from './environment.ts';
import { freePort } from '../../src/integrations/free-port.ts';

/** `npm run studio` on a copy of the content, on ports of its own. */
export interface StudioApp {
  readonly url: string;
  /** The Content Lake beside it. */
  readonly lake: string;
  readonly content: string;
  /** The process of the command. */
  readonly pid: number;
  /** Sends a signal to the command alone. @returns its exit code, once it has ended */
  signal(name: 'SIGINT' | 'SIGTERM'): Promise<number | null>;
  close(): Promise<void>;
}

export async function openStudioApp(
  settings: Readonly<Record<string, string>> = {},
): Promise<StudioApp> {
  const folder = await mkdtemp(join(tmpdir(), 'engawa-studio-app-'));
  const content = join(folder, 'content');
  await cp('content', content, { recursive: true });
  const port = settings['PORT'] ?? String(await freePort());
  const lakePort = settings['ENGAWA_LAKE_PORT'] ?? String(await freePort());
  const child = spawn('node', ['studio/command.ts'], {
    env: {
      ...personEnvironment,
      SANITY_PROJECT_ID: '',
      // A test that looks at the site or the endpoint beside it says so.
      ENGAWA_STUDIO_ALONE: '1',
      PORT: port,
      ENGAWA_LAKE_PORT: lakePort,
      ENGAWA_LAKE_STATE: join(folder, 'state'),
      ENGAWA_STUDIO_SITE: join(folder, 'site'),
      ENGAWA_CONTENT: content,
      ENGAWA_STATE: join(folder, 'worker'),
      // Kept between runs: preparing the packages of the Studio takes half a minute.
      ENGAWA_STUDIO_CACHE: resolve('.engawa/studio-test-cache'),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('編集画面を開けます')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`npm run studio ended.\n${output}`)));
  });
  return {
    url: `http://localhost:${port}`,
    lake: `http://localhost:${lakePort}`,
    content,
    pid: child.pid ?? 0,
    signal: (name) => {
      child.kill(name);
      return ended;
    },
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
