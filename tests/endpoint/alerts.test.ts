import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { program, typed } from '../setup/receipts.ts';
import { visibleText } from '../setup/text.ts';

/** Closed since September; another notice of its program opens on 2027-04-01. */
const closed = 'recruitment-mihon-internship-2026';
const wish = { recruitment: closed, email: 'taro@example.jp', consent: 'yes' };

let endpoint: TestEndpoint;
/** The same moment the day after that other notice opened. */
let later: TestEndpoint;
beforeAll(async () => {
  endpoint = await openEndpoint({ ENGAWA_NOW: '2026-11-21T12:00+09:00' });
  later = await openEndpoint({ ENGAWA_NOW: '2027-04-01T00:00+09:00' });
});
afterAll(async () => {
  await endpoint.close();
  await later.close();
});

const ask = (fields: Readonly<Record<string, string>>, headers = {}): Promise<Response> =>
  endpoint.fetch('/api/alerts', { ...typed(fields), headers });

async function askAndOpen(email: string): Promise<{ path: string; html: string }> {
  const response = await ask({ ...wish, email });
  expect(response.status).toBe(303);
  const path = response.headers.get('Location') ?? '';
  return { path, html: await (await endpoint.fetch(path)).text() };
}

async function alertsFor(email: string): Promise<number> {
  const { results } = await endpoint.db
    .prepare('SELECT id FROM alerts WHERE email = ?')
    .bind(email)
    .all();
  return results.length;
}

describe('「次の募集を知らせてほしい」', () => {
  it('stands on the page of a closed notice, for people without JavaScript', async () => {
    for (const path of [
      '/recruitments/mihon-internship-2026/',
      '/recruitments/mihon-internship-2026/apply/',
    ]) {
      const html = await (await endpoint.fetch(path)).text();
      const form = /<form[^>]*action="\/api\/alerts"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
      expect(form).toContain(`name="recruitment" value="${closed}"`);
      expect(form).not.toMatch(/checked/);
      expect(visibleText(html)).toContain('知らせてもらう');
    }
  });

  it('is accepted on a page that names the address, and can be taken back there', async () => {
    const { path, html } = await askAndOpen('hanako@example.jp');
    const text = visibleText(html);
    expect(text).toContain('お知らせを受け付けました');
    expect(text).toContain('hanako@example.jp');
    expect(text).toContain('2027年12月26日');
    expect(path).not.toContain('hanako');
    const action = /<form[^>]*action="([^"]*\/api\/alerts\/cancel[^"]*)"/.exec(html)?.[1] ?? '';
    const cancelled = await endpoint.fetch(action.replaceAll('&amp;', '&'), {
      method: 'POST',
      headers: { Origin: 'null' },
    });
    expect(cancelled.status).toBe(303);
    const after = await endpoint.fetch(cancelled.headers.get('Location') ?? '');
    expect(visibleText(await after.text())).toContain('お知らせを取りやめました');
    expect(await alertsFor('hanako@example.jp')).toBe(0);
    const again = await endpoint.fetch(path);
    expect(visibleText(await again.text())).toContain('このお知らせは、もうありません');
  });

  it('answers programs with the page, and the second time as the first', async () => {
    const answers = [];
    for (let time = 0; time < 2; time += 1) {
      const response = await ask(wish, program);
      expect(response.status).toBe(201);
      answers.push(((await response.json()) as { page: string }).page);
    }
    expect(new Set(answers).size).toBe(1);
    expect(await alertsFor(wish.email)).toBe(1);
  });

  it('needs a consent of its own and an address, and says so beside what was typed', async () => {
    const json = await ask({ recruitment: closed, email: 'taro' }, program);
    expect(json.status).toBe(422);
    expect(await json.json()).toMatchObject({ errors: [{ field: 'email' }, { field: 'consent' }] });
    const page = await ask({ recruitment: closed, email: '"><script>x</script>', consent: 'yes' });
    expect(page.status).toBe(422);
    const html = await page.text();
    expect(visibleText(html)).toContain('「@」がありません');
    expect(html).toMatch(new RegExp(`name="recruitment"[^>]* value="${closed}"`));
    expect(html).not.toContain('"><script>x');
    expect(html).toMatch(/name="consent"[^>]*checked/);
  });

  it('sends whoever asks for an open notice there', async () => {
    const open = { ...wish, recruitment: 'recruitment-mihon-satoyama-2027' };
    const json = await ask(open, program);
    expect(json.status).toBe(409);
    expect(await json.json()).toEqual({
      reason: 'open',
      address: '/recruitments/mihon-satoyama-2027/',
    });
    const page = await ask(open);
    expect(await page.text()).toContain('href="/recruitments/mihon-satoyama-2027/"');
  });

  it.each([
    ['a notice that is not there', { ...wish, recruitment: 'nobody' }, {}, 404],
    ['another origin', wish, { Origin: 'https://evil.example' }, 403],
    ['a body too long', { ...wish, email: 'x'.repeat(200_000) }, {}, 413],
  ])('refuses %s', async (_, fields, headers, status) => {
    expect((await ask(fields, headers)).status).toBe(status);
  });

  it('refuses other methods, and links that were not given out', async () => {
    const got = await endpoint.fetch('/api/alerts');
    expect([got.status, got.headers.get('Allow')]).toEqual([405, 'POST']);
    const { path } = await askAndOpen('jiro@example.jp');
    const [base = '', token = ''] = path.split('?token=');
    const id = base.split('/').at(-2) ?? '';
    const wrong = [
      `${base}?token=${token.slice(1)}`,
      base,
      `/receipts/alerts/${crypto.randomUUID()}/?token=${token}`,
    ];
    for (const address of wrong) expect((await endpoint.fetch(address)).status).toBe(404);
    const cancel = `/api/alerts/cancel?alert=${id}&token=`;
    expect((await endpoint.fetch(cancel, { method: 'POST' })).status).toBe(404);
    expect((await endpoint.fetch(`${cancel}${token}`)).status).toBe(405);
    expect(await alertsFor('jiro@example.jp')).toBe(1);
  });
});

/** What was asked at that moment, as it is stored. */
interface Stored {
  readonly email: string;
  readonly program: string;
  readonly recruitment: string;
  readonly known?: readonly string[];
  readonly askedAt?: string;
  readonly eraseAfter?: string;
}

async function store(to: TestEndpoint, alert: Stored): Promise<void> {
  const { email, known = [], askedAt = '2026-11-21T12:00+09:00' } = alert;
  await to.db
    .prepare(
      `INSERT INTO alerts (id, program, recruitment, known, email, asked_at, erase_after)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .bind(
      crypto.randomUUID(),
      alert.program,
      alert.recruitment,
      JSON.stringify(known),
      email,
      Date.parse(askedAt),
      Date.parse(alert.eraseAfter ?? '2027-05-20T12:00+09:00'),
    )
    .run();
}

async function told(to: TestEndpoint): Promise<readonly { recipient: string; details: string }[]> {
  const { results } = await to.db
    .prepare(`SELECT recipient, details FROM outbox WHERE kind = 'reopened' ORDER BY rowid`)
    .all<{ recipient: string; details: string }>();
  return results;
}

const left = async (to: TestEndpoint): Promise<readonly unknown[]> =>
  (await to.db.prepare('SELECT email FROM alerts ORDER BY email').all()).results;

describe('when the program opens again', () => {
  const intern = { program: 'program-mihon-internship', recruitment: closed };

  it('sends one mail to each, and deletes the addresses', async () => {
    await store(later, { ...intern, email: 'ichi@example.jp' });
    await store(later, { ...intern, email: 'ni@example.jp' });
    await Promise.all([later.runSchedule(), later.runSchedule()]);
    await later.runSchedule();
    const messages = await told(later);
    expect(messages).toHaveLength(2);
    expect(JSON.parse(messages[0]?.details ?? '')).toMatchObject({
      address: '/recruitments/mihon-internship-2027/',
    });
    const mails = await later.db
      .prepare(
        `SELECT recipient, instr(text, '/recruitments/mihon-internship-2027/') > 0 AS linked
         FROM local_mail WHERE recipient LIKE '%@example.jp' ORDER BY recipient`,
      )
      .all();
    expect(mails.results).toContainEqual({ recipient: 'ichi@example.jp', linked: 1 });
    expect(mails.results).toContainEqual({ recipient: 'ni@example.jp', linked: 1 });
    expect(await left(later)).toEqual([]);
    expect(messages.map(({ recipient }) => recipient)).toEqual(['', '']);
  });

  it('tells of the same notice where it opens once more', async () => {
    const before = await told(later);
    await store(later, {
      email: 'san@example.jp',
      program: 'program-mihon-internship',
      recruitment: 'recruitment-mihon-internship-2027',
    });
    await later.runSchedule();
    expect(await told(later)).toHaveLength(before.length + 1);
  });

  it('waits while nothing is open, or only what was open when it was asked for', async () => {
    await endpoint.runSchedule();
    expect(await told(endpoint)).toEqual([]);
    // The 里山 program has notices that were open all the time.
    const asked = await ask({
      ...wish,
      recruitment: 'recruitment-mihon-company-partners',
      email: 'matsu@example.jp',
    });
    expect(asked.status).toBe(303);
    await endpoint.runSchedule();
    expect(await told(endpoint)).toEqual([]);
    expect(await alertsFor('matsu@example.jp')).toBe(1);
  });

  it('deletes what nothing came of once its time has passed, and tells nobody', async () => {
    const before = await told(later);
    await store(later, {
      ...intern,
      email: 'kigen@example.jp',
      eraseAfter: '2027-03-31T00:00+09:00',
    });
    await later.runSchedule();
    expect(await told(later)).toEqual(before);
    expect(await left(later)).toEqual([]);
  });
});
