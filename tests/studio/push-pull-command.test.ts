import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personEnvironment } from '../setup/environment.ts';
import { filesBelow } from '../../src/integrations/replace-folder.ts';
import { openLake } from '../../studio/lake/index.ts';
import type { Lake } from '../../studio/lake/index.ts';
import { picturedContent } from '../fixtures/pictured-content.ts';
import { openFakeLake, refuse } from '../setup/fake-lake.ts';
import { STUDIO_ORIGIN, lakeClient } from '../setup/studio-lake.ts';

let base: string;
let lake: Lake;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'engawa-command-'));
  await picturedContent(join(base, 'content'));
  lake = await openLake({ port: 0, origin: STUDIO_ORIGIN, now: Date.now });
});

afterEach(async () => {
  await lake.close();
  await rm(base, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly progress: string;
}

/** Runs the command as a person does, until it ends or its progress shows what it is killed at. */
function content(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  killedAt?: RegExp,
): Promise<Ended> {
  const settings = {
    SANITY_PROJECT_ID: 'engawa',
    SANITY_DATASET: 'content',
    SANITY_API_HOST: lake.url,
    ...env,
  };
  const child = spawn(process.execPath, [resolve('src/sources/cli/index.ts'), ...words], {
    cwd: base,
    env: { ...personEnvironment, ...settings },
  });
  let [out, progress] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    progress += chunk.toString();
    if (killedAt?.test(progress) === true) child.kill('SIGKILL');
  });
  return new Promise((done) => child.on('close', (code) => done({ code, out, progress })));
}

async function bytesOf(folder: string): Promise<Record<string, string>> {
  const files = (await filesBelow(join(base, folder))).filter((file) =>
    /^images\/|\/.+\.md$/.test(file),
  );
  const entries = files.map(
    async (file) => [file, await readFile(join(base, folder, file), 'latin1')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

const countThere = () => lakeClient(lake.url).fetch<number>('count(*[!(_type match "sanity.*")])');

describe('npm run content -- push and pull', { timeout: 120_000 }, () => {
  it('goes on after it was killed, and brings everything back byte for byte', async () => {
    const trial = await content(['push', '--dry-run']);
    expect(trial).toMatchObject({ code: 0, progress: '' });
    expect(trial.out).toContain('何も送っていません');
    expect(await countThere()).toBe(0);

    const killed = await content(['push'], {}, /^文書 \d+\/\d+$/m);
    expect(killed.code).toBeNull();
    const half = await countThere();
    expect(half).toBeGreaterThan(0);

    const whole = await content(['push']);
    expect(whole).toMatchObject({ code: 0 });
    expect(Number(/同じ (\d+)件/.exec(whole.out)?.[1])).toBeGreaterThanOrEqual(half);
    expect(whole.out).toContain('送り終えました');
    expect(await countThere()).toBeGreaterThan(half);

    const back = await content(['pull'], { ENGAWA_CONTENT: 'back' });
    expect(back).toMatchObject({ code: 0 });
    expect(back.progress).toMatch(/^写真 \d\/4$/m);
    expect(await bytesOf('back')).toEqual(await bytesOf('content'));
  });

  it('fails, and says why, where there is a conflict', async () => {
    await content(['push']);
    await lakeClient(lake.url).patch('theme-sea').set({ title: '沖' }).commit();
    const file = join(base, 'content/themes/sea.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('title: ', 'title: 青い'));
    const { code, out } = await content(['push']);
    expect(code).toBe(1);
    expect(out).toMatch(/theme-sea[^]*直し方: [^]*--overwrite/);
  });

  it('does nothing, and says how it is used, where an option is mistyped', async () => {
    const { code, progress } = await content(['push', '--dryrun']);
    expect(code).toBe(2);
    expect(progress).toMatch(/^使い方: /);
    expect(progress).not.toContain('    at ');
    expect(await countThere()).toBe(0);
  });

  it('fails, and names the setting, where there is no project or no permission', async () => {
    const none = await content(['push'], { SANITY_PROJECT_ID: '' });
    expect(none.code).toBe(1);
    expect(none.out).toContain('SANITY_PROJECT_ID');
    const fake = await openFakeLake();
    fake.answer = (_asked, response) => {
      refuse(response, 403);
    };
    const env = { SANITY_API_HOST: fake.settings.apiHost ?? '', SANITY_TOKEN: 'secret-token' };
    const refused = await content(['pull'], env);
    await fake.close();
    expect(refused.code).toBe(1);
    expect(refused.progress).toMatch(/403[^]*SANITY_TOKEN[^]*push には Editor/);
    expect(refused.progress).not.toContain('secret-token');
  });
});
