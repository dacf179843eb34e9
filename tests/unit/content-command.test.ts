import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { personEnvironment } from '../setup/environment.ts';
import { startOf } from '../../src/lib/jst.ts';
import { checkContents } from '../../src/sources/check.ts';
import { fileSource } from '../../src/sources/files/source.ts';
import { mistakes } from '../fixtures/mistakes.ts';

const NOW = '2026-04-10T12:00+09:00';
const several = 'tests/fixtures/broken/several';

function content(folder: string, ...words: string[]) {
  return spawnSync(process.execPath, ['src/sources/cli/index.ts', ...words], {
    encoding: 'utf8',
    env: { ...personEnvironment, ENGAWA_CONTENT: folder, ENGAWA_NOW: NOW },
  });
}

describe('content check', { timeout: 60_000 }, () => {
  it('prints a table with a row for every finding, and fails', () => {
    const { status, stdout, stderr } = content(several, 'check');
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    const expected = mistakes['several'] ?? [];
    expect(lines[0]).toMatch(/文書 +行 +項目 +見つかったもの +直し方/u);
    expect(lines.filter((line) => line.startsWith('誤り '))).toHaveLength(expected.length);
    for (const { file = '', field, found } of expected) {
      const row = lines.find((line) => line.includes(file) && line.includes(found));
      expect(row).toContain(field);
      expect(row).toMatch(/ください。$/u);
    }
    expect(lines.at(-1)).toBe(`文書 5件：誤り ${expected.length}件、注意 0件`);
  });

  it('prints the same findings for machines', async () => {
    const { status, stdout } = content(several, 'check', '--json');
    expect(status).toBe(1);
    const printed = z
      .object({ ok: z.boolean(), documents: z.number(), findings: z.array(z.unknown()) })
      .parse(JSON.parse(stdout));
    const contents = await fileSource(several).read();
    const { findings } = checkContents(contents, startOf(NOW));
    expect(printed.ok).toBe(false);
    expect(printed.documents).toBe(contents.documents.length);
    expect(printed.findings).toEqual(JSON.parse(JSON.stringify(findings)));
  });

  it('succeeds over a sound folder', () => {
    const { status, stdout } = content('tests/fixtures/sound', 'check');
    expect(stdout).toBe('文書 3件：誤り 0件、注意 0件\n');
    expect(status).toBe(0);
    expect(content('tests/fixtures/sound', 'check', '--json').stdout).toBe(
      `${JSON.stringify({ ok: true, documents: 3, findings: [] }, null, 2)}\n`,
    );
  });

  it('explains itself when it is not understood', () => {
    const { status, stderr } = content(several, 'chek');
    expect(status).toBe(2);
    expect(stderr).toContain('使い方: npm run content -- check');
  });

  it('names a folder that is not there', () => {
    const { status, stderr } = content(join(several, 'none'), 'check');
    expect(status).not.toBe(0);
    expect(stderr).toContain('が開けません。設定 ENGAWA_CONTENT を確かめてください。');
  });
});
