import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personEnvironment } from '../setup/environment.ts';
import { filesBelow } from '../../src/integrations/replace-folder.ts';
import { mistakes } from '../fixtures/mistakes.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engawa-output-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function bytesBelow(output: string): Promise<Record<string, string>> {
  const files = await filesBelow(output);
  const entries = files.map(
    async (file) => [file, (await readFile(join(output, file))).toString('base64')] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function build(content: string, output: string) {
  return spawnSync(process.execPath, ['src/integrations/build-command.ts', output], {
    encoding: 'utf8',
    env: { ...personEnvironment, ENGAWA_CONTENT: content, ENGAWA_NOW: '2026-04-10T12:00+09:00' },
  });
}

describe('a build over broken content', () => {
  it.each(['several', 'unclosed-quote'])('%s: reports and leaves the site alone', async (name) => {
    // Any files do for the site that is being served.
    const output = join(folder, name);
    await cp('public', output, { recursive: true });
    await cp('content/stories', join(output, 'stories'), { recursive: true });
    const before = await bytesBelow(output);

    const { status, stdout, stderr } = build(join('tests/fixtures/broken', name), output);

    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(await bytesBelow(output)).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(5);
    const expected = mistakes[name] ?? [];
    expect(stderr.match(/文書に誤りがあるため、サイトを作りませんでした。/gu)).toHaveLength(1);
    expect(stderr.match(/^誤り content\//gmu)).toHaveLength(expected.length);
    expect(stderr).toContain(`誤り ${expected.length}件`);
    for (const { file = '', field, found, says } of expected) {
      for (const part of [file, field, found, ...says]) expect(stderr).toContain(part);
    }
    // A report, not a crash.
    expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/mu);
  });

  it('names a folder that is not there', () => {
    const { status, stderr } = build('tests/fixtures/none', join(folder, 'none'));
    expect(status).toBe(1);
    expect(stderr).toContain('が開けません。設定 ENGAWA_CONTENT を確かめてください。');
  });
});
