import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { browserPath } from './browser.ts';
import { run } from './run.ts';
import { serveSite } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a slash at the end. */
    origin: string;
    /** The same site on a day when every form of the demonstration is open, whatever today is. */
    openOrigin: string;
    /** The folder of that build, and the moment at which its clock stands. */
    openSite: { readonly folder: string; readonly now: string };
  }
}

const openDay = '2026-12-02T12:00+09:00';

/** Serves `dist/`, and a build whose clock is stopped on a day with open calls. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  browserPath();
  const folder = await mkdtemp(join(tmpdir(), 'engawa-open-'));
  const env = { ENGAWA_NOW: openDay };
  const { code, output } = await run('node', ['src/integrations/build-command.ts', folder], env);
  if (code !== 0) throw new Error(output);
  const served = await serveSite('dist');
  const open = await serveSite(folder, env);
  project.provide('origin', served.origin);
  project.provide('openOrigin', open.origin);
  project.provide('openSite', { folder, now: openDay });
  return async () => {
    await served.close();
    await open.close();
    await rm(folder, { recursive: true, force: true });
  };
}
