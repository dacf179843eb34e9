import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiry, openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { readCsv } from '../setup/csv.ts';
import { auditLines, openInbox, signUp, submit } from '../setup/inbox.ts';
import type { InboxClient } from '../setup/inbox.ts';

const hostile = {
  ...signUp,
  name: '=HYPERLINK("https://evil.example","見る")',
  tel: '+81-90-1234-5678',
  'question-food': '＠SUM(1)',
};

let endpoint: TestEndpoint;
let inbox: InboxClient;
beforeAll(async () => {
  endpoint = await openEndpoint({ ENGAWA_NOW: '2026-12-02T10:00+09:00' });
  inbox = await openInbox(endpoint);
  await submit(endpoint, 'inquiry', { ...inquiry, message: '1行目、"引用"\n2行目, 𠮷と髙' });
  await submit(endpoint, 'event', hostile);
});
afterAll(() => endpoint.close());

async function table(query: string, encoding: string) {
  const response = await inbox.get(`/api/submissions.csv?${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe(`text/csv; charset=${encoding}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const rows = readCsv(new TextDecoder(encoding).decode(bytes));
  const [header = [], ...lines] = rows;
  return {
    bytes,
    header,
    rows,
    lines: lines.map((line) =>
      Object.fromEntries(header.map((label, column) => [label, line[column]])),
    ),
  };
}

describe('the export', () => {
  it('has a row for each submission and a column for each label', async () => {
    const { header, lines, bytes } = await table('', 'utf-8');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new Set(header).size).toBe(header.length);
    expect(header.slice(0, 5)).toEqual(['受付番号', '受付日時', '種類', '対象', '状態']);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatchObject({
      受付日時: '2026-12-02 10:00',
      種類: '問い合わせ',
      状態: '未対応',
      席: '',
      名前: inquiry.name,
      メールアドレス: inquiry.email,
      長靴の貸し出し: '',
    });
    expect(Object.values(lines[1] ?? {})).toContain('1行目、"引用"\n2行目, 𠮷と髙');
    expect(lines[0]).toMatchObject({ 長靴の貸し出し: signUp['question-shoes'], 席: '席あり' });
  });

  it('is the same in Shift_JIS but for what that lacks', async () => {
    const { lines } = await table('encoding=shift_jis', 'shift_jis');
    expect(lines[1]).toMatchObject({ 名前: inquiry.name });
    expect(Object.values(lines[1] ?? {})).toContain('1行目、"引用"\n2行目, &#134071;と髙');
  });

  it.each([
    ['', 'utf-8'],
    ['encoding=shift_jis', 'shift_jis'],
  ])('starts no formula (%s)', async (query, encoding) => {
    const { rows, lines } = await table(query, encoding);
    expect(rows.flat().filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell))).toEqual([]);
    const cells = Object.values(lines[0] ?? {});
    for (const text of [hostile.name, hostile['question-food']])
      expect(cells).toContain(`'${text}`);
    expect(cells.filter((cell) => cell?.startsWith("'+81"))).toHaveLength(1);
  });

  it('is narrowed down like the list', async () => {
    const { lines } = await table('form=inquiry&state=received', 'utf-8');
    expect(lines.map((line) => line['種類'])).toEqual(['問い合わせ']);
  });

  it('is a file with the day in its name', async () => {
    const { headers } = await inbox.get('/api/submissions.csv');
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename="submissions-2026-12-02.csv"; filename*=UTF-8''${encodeURIComponent('受付一覧-2026-12-02.csv')}`,
    );
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('is written into the audit, without what was searched for', async () => {
    await inbox.get(`/api/submissions.csv?q=${encodeURIComponent(inquiry.name)}`);
    const { results } = await endpoint.db
      .prepare(`SELECT actor, details FROM audit WHERE action = 'export' ORDER BY id DESC LIMIT 1`)
      .all();
    expect(results).toEqual([{ actor: 'local', details: '{"rows":1}' }]);
    expect((await auditLines(endpoint)).some(({ action }) => action === 'export')).toBe(true);
  });

  it('refuses an encoding it does not know', async () => {
    const response = await inbox.get('/api/submissions.csv?encoding=utf-16');
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      errors: [{ field: 'encoding', message: expect.stringContaining('shift_jis') as unknown }],
    });
  });

  it('refuses more than a file may hold instead of leaving something out', async () => {
    await endpoint.db
      .prepare(
        `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 5000)
         INSERT INTO submissions (id, receipt, key, digest, form, target, title, recipients,
           entries, answers, name, email, received_at, changed_at, reply_by, erase_after)
         SELECT 'many-' || n, printf('%04d-%04d-0000', n / 100, n), 'key-' || n, '', 'inquiry',
           'many', '', '[]', '{}', '[]', '', '', 0, 0, '', 0
         FROM numbers`,
      )
      .run();
    const response = await inbox.get('/api/submissions.csv');
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('5002件');
    const { lines } = await table('target=many', 'utf-8');
    expect(lines).toHaveLength(5000);
    expect(new Set(lines.map((line) => line['受付番号'])).size).toBe(5000);
  });
});
