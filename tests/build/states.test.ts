import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pageAt } from '../setup/pages.ts';
import { run } from '../setup/run.ts';
import { visibleText } from '../setup/text.ts';

const folder = mkdtempSync(join(tmpdir(), 'engawa-states-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const notice = '/recruitments/shiojiri-cxo-lab-3/';
const briefing = '/events/shiojiri-cxo-lab-3-briefing-1/';

async function buildAt(instant: string): Promise<string> {
  const output = join(folder, instant.replaceAll(/\W/g, ''));
  const { code, output: said } = await run('node', ['src/integrations/build-command.ts', output], {
    ENGAWA_NOW: instant,
  });
  expect(code, said).toBe(0);
  return output;
}

/** The state table of the 2022 塩尻CxO Lab notice, to the second. */
const table = [
  {
    at: '2022-06-17T20:29:59+09:00',
    notice: ['募集中 あと43日', '募集元のページを開く'],
    notNotice: ['この募集は終了しました'],
    briefing: '受付中',
  },
  { at: '2022-06-17T21:30:00+09:00', notice: ['募集中 あと43日'], notNotice: [], briefing: '終了' },
  {
    at: '2022-07-20T20:30:00+09:00',
    notice: ['募集中 あと10日', 'いまから応募すると、1回分はすでに終わっています。'],
    notNotice: [],
    briefing: '終了',
  },
  {
    at: '2022-07-30T23:59:59+09:00',
    notice: ['本日締切', '募集元のページを開く'],
    notNotice: ['募集終了'],
    briefing: '終了',
  },
  {
    at: '2022-07-31T00:00:00+09:00',
    notice: ['募集終了', 'この募集は終了しました'],
    notNotice: ['本日締切', '募集元のページを開く'],
    briefing: '終了',
  },
];

describe('the 2022 notice in builds of its time', () => {
  test.each(table)('at $at', async ({ at, notice: shown, notNotice, briefing: event }) => {
    const output = await buildAt(at);
    const text = visibleText(pageAt(notice, output));
    for (const words of shown) expect(text).toContain(words);
    for (const words of notNotice) expect(text).not.toContain(words);
    expect(visibleText(pageAt(briefing, output))).toContain(event);
  });

  test('on the day before the first briefing both briefings are still to come', async () => {
    const output = await buildAt('2022-06-16');
    const text = visibleText(pageAt(notice, output));
    expect(text).toContain('募集中 あと44日');
    expect(text.split('受付中').length - 1).toBe(2);
    expect(pageAt(notice, output)).toContain('data-stopped-at="2022-06-16T00:00+09:00"');
  });
});
