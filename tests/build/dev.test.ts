import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personEnvironment } from '../setup/environment.ts';
import { inquiry } from '../setup/endpoint.ts';
import { freePort } from '../../src/integrations/free-port.ts';

let state: string;
let origin: string;
let command: ChildProcess;
let output = '';

async function answers(path: string): Promise<boolean> {
  return fetch(origin + path).then(
    ({ ok }) => ok,
    () => false,
  );
}

beforeAll(async () => {
  state = await mkdtemp(join(tmpdir(), 'engawa-dev-'));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  command = spawn('node', ['src/integrations/dev-command.ts'], {
    // A process group of its own, so that nothing stays behind when a test fails.
    detached: true,
    env: {
      ...personEnvironment,
      PORT: String(port),
      ENGAWA_STATE: state,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [command.stdout, command.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  while (!(await answers('/api/health'))) {
    if (command.exitCode !== null) throw new Error(output);
    await wait(500);
  }
}, 200_000);

afterAll(async () => {
  try {
    process.kill(-(command.pid ?? 0), 'SIGKILL');
  } catch {
    // Everything has ended by itself.
  }
  await rm(state, { recursive: true, force: true });
});

describe('npm run dev', () => {
  it('serves the live site, and a form from its page to its receipt', async () => {
    const form = await fetch(`${origin}/contact/individual/`);
    const page = await form.text();
    expect(page).toContain('action="/api/forms/inquiry/confirm"');
    // Only the dev server adds this.
    expect(page).toContain('/@vite/client');

    const sent = await fetch(`${origin}/api/forms/inquiry`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: origin },
      body: new URLSearchParams({ ...inquiry, key: v7({ msecs: Date.now() - 60_000 }) }),
    });
    expect(sent.status).toBe(303);
    const receipt = await fetch(origin + (sent.headers.get('Location') ?? ''));
    expect(receipt.status).toBe(200);
    const html = await receipt.text();
    expect(html).toContain(inquiry.message);
    const styles = Array.from(html.matchAll(/href="([^"]+\.css)"/gu), ([, path = '']) => path);
    expect(styles.length).toBeGreaterThan(0);
    for (const path of styles) expect([path, await answers(path)]).toEqual([path, true]);
  });

  it('has what the search asks for', async () => {
    const asked = ['/pagefind/pagefind.js', '/search/names.json', '/search/pages.json'];
    for (const path of asked) expect([path, await answers(path)]).toEqual([path, true]);
  });

  it('ends the site and the endpoint together', async () => {
    const ended = new Promise((resolve) => command.once('exit', resolve));
    command.kill('SIGINT');
    await ended;
    expect(await answers('/')).toBe(false);
    const port = /Ready on http:\/\/localhost:(\d+)/u.exec(output)?.[1];
    await expect(fetch(`http://localhost:${port ?? ''}/api/health`)).rejects.toThrow(
      'fetch failed',
    );
  });
});
