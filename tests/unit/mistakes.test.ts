import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startOf } from '../../src/lib/jst.ts';
import { checkContents } from '../../src/sources/check.ts';
import { fileSource } from '../../src/sources/files/source.ts';
import { ContentError, fieldOf } from '../../src/sources/report.ts';
import { mistakes } from '../fixtures/mistakes.ts';

const BROKEN = 'tests/fixtures/broken';
const now = startOf('2026-04-10T12:00+09:00');

async function findingsIn(folder: string) {
  return checkContents(await fileSource(folder).read(), now).findings;
}

describe('mistakes speak', () => {
  it('knows every broken folder', async () => {
    expect((await readdir(BROKEN)).toSorted()).toEqual(Object.keys(mistakes).toSorted());
  });

  it.each(Object.entries(mistakes))('%s', async (name, expected) => {
    const findings = await findingsIn(join(BROKEN, name));
    const brief = findings.map((finding) => ({
      severity: finding.severity,
      file: finding.file,
      line: finding.line,
      field: fieldOf(finding),
      found: finding.found,
    }));
    expect(brief.toSorted(byPlace)).toEqual(
      expected
        .map(({ file, line, field, found }) => ({ severity: 'error', file, line, field, found }))
        .toSorted(byPlace),
    );
    for (const mistake of expected) {
      const finding = findings.find(
        (one) => one.file === mistake.file && one.found === mistake.found,
      );
      for (const part of mistake.says) expect(finding?.message).toContain(part);
    }
    for (const { message } of findings) expect(message).toMatch(/ください(?:（[^）]*）)?。$/u);
  });

  it('refuses a file of 5 MB', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'engawa-large-'));
    try {
      await cp(join(BROKEN, 'missing-field/site'), join(folder, 'site'), { recursive: true });
      await cp(join(BROKEN, 'several/voices'), join(folder, 'stories'), { recursive: true });
      await writeFile(join(folder, 'stories/voice-a.md'), 'あ'.repeat((5 * 1024 * 1024) / 3));
      const findings = await findingsIn(folder);
      expect(findings).toMatchObject([
        { file: 'stories/voice-a.md', field: '文書全体', found: '5.0 MB' },
      ]);
      expect(findings[0]?.message).toContain('文書は1 MBまでです。写真は images/ に分けてください');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('says which folder cannot be opened', async () => {
    await expect(fileSource('tests/fixtures/none').read()).rejects.toThrow(
      /「tests\/fixtures\/none」が開けません。設定 ENGAWA_CONTENT/u,
    );
  });

  it('puts all of them into one report', async () => {
    const { message } = new ContentError(await findingsIn(join(BROKEN, 'several')));
    expect(message).toMatch(
      /^文書に誤りがあるため、サイトを作りませんでした。前のサイトはそのまま/u,
    );
    expect(message).toContain('誤り content/stories/a-year.md:3（読み物）');
    expect(message).toContain('項目: 公開日（publishedOn）');
    expect(message).toContain('見つかったもの: 2026-4-1');
    expect(message).toContain('直し方: 実在する日付を');
    expect(message.endsWith(`誤り ${mistakes['several']?.length}件、注意 0件`)).toBe(true);
  });
});

function byPlace(
  a: { file: string | undefined; line: number | undefined; found: string },
  b: typeof a,
): number {
  const key = ({ file = '', line = 0, found }: typeof a) =>
    `${file} ${String(line).padStart(4, '0')} ${found}`;
  return key(a) < key(b) ? -1 : 1;
}
