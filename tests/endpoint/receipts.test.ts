import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inquiry, openEndpoint } from '../setup/endpoint.ts';
import type { TestEndpoint } from '../setup/endpoint.ts';
import { openInbox } from '../setup/inbox.ts';
import { act, messagesOf, openPage, program, sendAndTake } from '../setup/receipts.ts';
import type { GivenReceipt } from '../setup/receipts.ts';
import { visibleText } from '../setup/text.ts';

let endpoint: TestEndpoint;
beforeAll(async () => {
  endpoint = await openEndpoint({ ENGAWA_NOW: '2026-11-21T12:00+09:00' });
});
afterAll(() => endpoint.close());

const give = (email = inquiry.email): Promise<GivenReceipt> =>
  sendAndTake(endpoint, 'inquiry', { ...inquiry, email });

async function textOf(given: GivenReceipt, more = ''): Promise<string> {
  const response = await openPage(endpoint, given, more);
  expect(response.status).toBe(200);
  return visibleText(await response.text());
}

/** Brings back the moment before the mail went out. */
async function unsend(kind: string, recipient: string): Promise<void> {
  await endpoint.db
    .prepare(
      `UPDATE outbox SET sent_at = NULL, next_at = 9e15, recipient = ?2
       WHERE kind = ?1 AND recipient IN (?2, '')`,
    )
    .bind(kind, recipient)
    .run();
}

const stored = (receipt: string) =>
  endpoint.db
    .prepare('SELECT name, email, entries, answers, state FROM submissions WHERE receipt = ?')
    .bind(receipt)
    .first<Record<string, string>>();

describe('the page of a receipt', () => {
  it('says number, state, promised day, where mail went, and what to do if none came', async () => {
    const given = await give();
    const text = await textOf(given, '&new=1');
    expect(text).toContain(given.receipt);
    expect(text).toContain('受け付けました');
    // Five working days after Saturday 2026-11-21; the 23rd is a holiday.
    expect(text).toContain('2026年11月30日（月）までに返信します');
    expect(text).toContain(inquiry.email);
    expect(text).toContain('「example.jp」からのメールを受け取れるように');
    expect(text).toContain(inquiry.message);
    expect(text).not.toContain('{');
  });

  it('is for its holder alone: not stored, not found by search engines, not named to others', async () => {
    const { headers } = await openPage(endpoint, await give());
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  it('shows what was typed as text, whatever it looks like', async () => {
    const given = await sendAndTake(endpoint, 'inquiry', {
      ...inquiry,
      message: '<script>alert(1)</script>&amp;',
    });
    const html = await (await openPage(endpoint, given)).text();
    expect(html).not.toContain('<script>alert');
    expect(visibleText(html)).toContain('<script>alert(1)</script>&amp;');
  });

  it('does not claim what did not happen', async () => {
    const text = await textOf(await give(), '&done=withdrawn');
    expect(text).not.toContain('取り下げました。');
  });

  it('answers programs with the same facts', async () => {
    const { receipt, token } = await give();
    const response = await endpoint.fetch(`/api/receipts/${receipt}?token=${token}`);
    expect(await response.json()).toEqual({
      receipt,
      form: 'inquiry',
      title: '個人の方の問い合わせ',
      state: 'received',
      receivedAt: '2026-11-21T12:00+09:00',
      replyBy: '2026-11-30',
    });
  });
});

describe('a receipt that is not mine', () => {
  const wrong = async (): Promise<readonly Pick<GivenReceipt, 'receipt' | 'token'>[]> => {
    const [mine, other] = [await give(), await give()];
    return [
      { ...mine, token: other.token },
      { ...mine, token: '' },
      { ...mine, token: mine.token.slice(0, -1) },
      { ...mine, receipt: '0000-0000-0000' },
      { ...mine, receipt: 'status' },
      { ...mine, receipt: '%00' },
    ];
  };

  it('has the same page whether it is wrong, malformed or not there', async () => {
    const pages = await Promise.all(
      (await wrong()).map(async (given) => {
        const response = await openPage(endpoint, given);
        return [response.status, await response.text()];
      }),
    );
    expect(new Set(pages.map(([status]) => status))).toEqual(new Set([404]));
    expect(new Set(pages.map(([, html]) => html)).size).toBe(1);
  });

  it.each(['withdraw', 'correct', 'erase'] as const)('cannot be told to %s', async (action) => {
    for (const given of await wrong()) {
      const response = await act(endpoint, given, action, { email: 'other@example.jp' }, program);
      expect([response.status, await response.json()]).toEqual([404, { reason: 'not-found' }]);
    }
    const changed = await endpoint.db
      .prepare(`SELECT COUNT(*) AS count FROM submissions WHERE email = 'other@example.jp'`)
      .first();
    expect(changed).toEqual({ count: 0 });
  });

  it('is not answered by a static page either', async () => {
    const response = await endpoint.fetch('/receipts/status/');
    expect(response.status).toBe(404);
  });
});

describe('withdrawing', () => {
  it('leads back to the page, which says so, and tells both sides once', async () => {
    const given = await give();
    const first = await act(endpoint, given, 'withdraw');
    expect(first.status).toBe(303);
    const page = await endpoint.fetch(first.headers.get('Location') ?? '');
    const text = visibleText(await page.text());
    expect(text).toContain('取り下げました。');
    expect(text).not.toContain('返信します');
    expect(text).not.toContain('取り下げを確定する');
    await act(endpoint, given, 'withdraw');
    const told = (await messagesOf(endpoint, given.receipt)).filter(
      ({ kind }) => kind === 'withdrawn',
    );
    expect(told.map(({ recipient }) => recipient).toSorted()).toEqual([
      inquiry.email,
      'jimukyoku@example.jp',
    ]);
    expect(told.map(({ details }) => JSON.parse(details) as unknown)).toContainEqual({
      to: 'applicant',
      title: '個人の方の問い合わせ',
      receipt: given.receipt,
    });
  });

  it('tells programs the new state', async () => {
    const given = await give();
    const response = await act(endpoint, given, 'withdraw', {}, program);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ receipt: given.receipt, state: 'withdrawn' });
  });

  it('needs no body at all', async () => {
    const { receipt, token } = await give();
    const path = `/api/receipts/${receipt}/withdraw?token=${token}`;
    const response = await endpoint.fetch(path, { method: 'POST', headers: program });
    expect(response.status).toBe(200);
  });

  it('is one withdrawal when the button is pressed ten times at once', async () => {
    const given = await give();
    await Promise.all(Array.from({ length: 10 }, () => act(endpoint, given, 'withdraw')));
    const told = (await messagesOf(endpoint, given.receipt)).map(({ kind }) => kind);
    expect(told.filter((kind) => kind === 'withdrawn')).toHaveLength(2);
    const lines = await endpoint.db
      .prepare(
        `SELECT actor, action FROM audit
         WHERE submission = (SELECT id FROM submissions WHERE receipt = ?)`,
      )
      .bind(given.receipt)
      .all();
    expect(lines.results).toEqual([{ actor: 'applicant', action: 'state' }]);
  });

  it('changes nothing when something looks at the address', async () => {
    const given = await give();
    const path = `/api/receipts/${given.receipt}/withdraw?token=${given.token}`;
    const response = await endpoint.fetch(path);
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST']);
    expect((await stored(given.receipt))?.['state']).toBe('received');
  });
});

describe('correcting the address', () => {
  it('changes it everywhere, and sends the receipt there with a link of its own', async () => {
    const given = await give('hanaco@example.jp');
    await unsend('receipt', 'hanaco@example.jp');
    const response = await act(endpoint, given, 'correct', { email: ' ｈanako@Example.jp ' });
    const location = response.headers.get('Location') ?? '';
    const text = visibleText(await (await endpoint.fetch(location)).text());
    expect(text).toContain('メールアドレスを直し、控えをもう一度送りました');
    expect(text).toContain('hanako@example.jp');
    expect(text).not.toContain('hanaco@');
    const row = JSON.stringify(await stored(given.receipt));
    expect(row).toContain('hanako@example.jp');
    expect(row).not.toContain('hanaco@');
    const told = await messagesOf(endpoint, given.receipt);
    const receipts = told.filter(({ kind }) => kind === 'receipt');
    expect(receipts.map(({ recipient }) => recipient)).toEqual(['hanako@example.jp']);
    await endpoint.runSchedule();
    const mail = await endpoint.db
      .prepare(
        `SELECT instr(text, ?1) > 0 AS linked FROM local_mail
         WHERE recipient = 'hanako@example.jp' AND instr(text, ?2) > 0`,
      )
      .bind(location.replace('&done=corrected', ''), given.receipt)
      .all();
    expect(mail.results).toEqual([{ linked: 1 }]);
  });

  it('shuts out whoever got the first mail by mistake', async () => {
    const given = await give('hanaco@example.jp');
    await act(endpoint, given, 'correct', { email: 'hanako@example.jp' });
    expect((await openPage(endpoint, given)).status).toBe(404);
    expect((await act(endpoint, given, 'erase')).status).toBe(404);
    expect((await act(endpoint, given, 'correct', { email: 'guess@example.jp' })).status).toBe(404);
  });

  it('survives a second tap on the button', async () => {
    const given = await give('hanaco@example.jp');
    await act(endpoint, given, 'correct', { email: 'hanako@example.jp' });
    const again = await act(endpoint, given, 'correct', { email: 'hanako@example.jp' });
    expect(again.status).toBe(303);
    expect((await endpoint.fetch(again.headers.get('Location') ?? '')).status).toBe(200);
  });

  it('gives the new link to no late guess, whatever the office has changed since', async () => {
    const given = await give('hanaco@example.jp');
    const fields = { email: 'hanako@example.jp' };
    await act(endpoint, given, 'correct', fields);
    const row = await endpoint.db
      .prepare(
        `UPDATE submissions SET corrected_at = corrected_at - 60000 WHERE receipt = ? RETURNING id`,
      )
      .bind(given.receipt)
      .first<{ id: string }>();
    const inbox = await openInbox(endpoint);
    const changed = await inbox.send('PATCH', `/api/submissions/${row?.id}`, { note: '確認中' });
    expect(changed.status).toBe(200);
    expect((await act(endpoint, given, 'correct', fields)).status).toBe(404);
  });

  it('shows what is wrong beside what was typed', async () => {
    const given = await give();
    const response = await act(endpoint, given, 'correct', { email: 'hanako"><b>example.jp' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('value="hanako&quot;><b>example.jp"');
    expect(html).toContain('aria-invalid="true"');
    expect(visibleText(html)).toContain('「@」がありません');
    const json = await act(endpoint, given, 'correct', { email: '' }, program);
    expect(json.status).toBe(422);
    expect(await json.json()).toMatchObject({ errors: [{ field: 'email' }] });
  });

  it('ends after five times, in words', async () => {
    let given = await give();
    for (const index of [1, 2, 3, 4, 5]) {
      const response = await act(
        endpoint,
        given,
        'correct',
        { email: `hanako${index}@example.jp` },
        program,
      );
      expect(response.status).toBe(200);
      const { status } = (await response.json()) as { status: string };
      given = { ...given, token: new URL(status).searchParams.get('token') ?? '' };
    }
    const response = await act(endpoint, given, 'correct', { email: 'hanako6@example.jp' });
    expect(response.status).toBe(429);
    expect(visibleText(await response.text())).toContain('直せるのは5回までです');
    expect((await stored(given.receipt))?.['email']).toBe('hanako5@example.jp');
    const told = (await messagesOf(endpoint, given.receipt)).filter(
      ({ recipient }) => recipient === 'hanako6@example.jp',
    );
    expect(told).toEqual([]);
  });

  it('is refused once withdrawn', async () => {
    const given = await give();
    await act(endpoint, given, 'withdraw');
    const response = await act(endpoint, given, 'correct', { email: 'x@example.jp' }, program);
    expect([response.status, await response.json()]).toEqual([409, { reason: 'ended' }]);
  });
});

describe('erasing', () => {
  it('leaves the number and the state, and nothing of the person', async () => {
    const given = await sendAndTake(endpoint, 'inquiry', {
      ...inquiry,
      name: '消える 人子',
      email: 'kieru@example.jp',
      message: '消えてほしい文章',
    });
    const response = await act(endpoint, given, 'erase');
    expect(response.status).toBe(303);
    const text = await textOf(given, '&done=erased');
    expect(text).toContain('内容を削除しました');
    expect(text).toContain(given.receipt);
    expect(text).not.toMatch(/kieru|消える 人子|消えてほしい|個人の方の問い合わせ/);
    expect(await stored(given.receipt)).toEqual({
      name: '',
      email: '',
      entries: '{}',
      answers: '[]',
      state: 'erased',
    });
    const api = await endpoint.fetch(`/api/receipts/${given.receipt}?token=${given.token}`);
    expect(await api.json()).toEqual({ receipt: given.receipt, state: 'erased' });
  });

  it('tells both sides once, however often it is pressed, and counts once', async () => {
    const count = async () => {
      const sql = `SELECT COALESCE(SUM(count), 0) AS count FROM tallies`;
      return (await endpoint.db.prepare(sql).first<{ count: number }>())?.count ?? 0;
    };
    const before = await count();
    const given = await give('once@example.jp');
    await Promise.all(Array.from({ length: 5 }, () => act(endpoint, given, 'erase')));
    await endpoint.runSchedule();
    const mails = await endpoint.db
      .prepare(
        `SELECT recipient FROM local_mail
         WHERE instr(text, ?) > 0 AND instr(subject, '削除') > 0 ORDER BY recipient`,
      )
      .bind(given.receipt)
      .all();
    expect(mails.results).toEqual([
      { recipient: 'jimukyoku@example.jp' },
      { recipient: 'once@example.jp' },
    ]);
    expect((await count()) - before).toBe(1);
  });
});

describe('a receipt that is asked for its headers only', () => {
  it('answers as to GET, without a body', async () => {
    const given = await give();
    const path = `/receipts/${given.receipt}/?token=${given.token}`;
    const [head, get] = [
      await endpoint.fetch(path, { method: 'HEAD' }),
      await endpoint.fetch(path),
    ];
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('Content-Type')).toBe(get.headers.get('Content-Type'));
  });
});
